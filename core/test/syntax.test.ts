/** Every kind of statement and expression, in every kind of file: nothing throws, all else is found. */
import assert from 'node:assert/strict';
import { analyzeText, API, itMisses, listCalls, type Options } from './support.js';

const CALL = `fetch('${API}/inquiries', { method: 'POST' });`;
const FOUND = 'POST /inquiries';

function itSurvives(name: string, text: string, options: Options = {}): void {
  it(name, () => {
    assert.deepEqual(listCalls(`${text}\n;${CALL}`, options), [FOUND]);
  });
}

describe('syntax: files', () => {
  it('without anything in them have no calls', () => {
    for (const text of [
      '',
      ' \n\n',
      '// a comment',
      '/* another */',
      '\uFEFF',
      '#!/usr/bin/env node\n',
    ]) {
      const { calls, keyReuses, truncated } = analyzeText(text);
      assert.deepEqual(
        { calls, keyReuses, truncated },
        { calls: [], keyReuses: [], truncated: false },
      );
    }
  });

  it('of each kind', () => {
    for (const file of ['a.ts', 'a.mts', 'a.cts', 'a.tsx', 'a.js', 'a.mjs', 'a.cjs', 'a.jsx']) {
      for (const sourceType of ['module', 'script', 'commonjs'] as const) {
        assert.deepEqual(listCalls(CALL, { file, sourceType }), [FOUND], `${file} ${sourceType}`);
      }
    }
  });

  it('with any line ends', () => {
    for (const end of ['\n', '\r\n']) {
      const [call] = analyzeText(['', '', CALL].join(end)).calls;
      assert.deepEqual([call?.place.line, call?.place.column], [3, 0], JSON.stringify(end));
    }
  });
});

describe('syntax: JavaScript', () => {
  itSurvives(
    'sloppy scripts',
    'var a = 1, a; if (a) function f() {} yield = let_ = a; this.x = f;',
    {
      file: 'a.cjs',
      sourceType: 'script',
    },
  );
  itSurvives('with', 'with (o) { f(x); }', { file: 'a.cjs', sourceType: 'script' });
  itSurvives(
    'generators',
    'function* g() { const x = yield; yield* g(); return yield x; } async function* h() { for await (const x of h()) yield await x; } for (const x of g()) f(x);',
  );
  itSurvives(
    'private names',
    'class C { #a = 1; static #b = 2; #f() { return #a in this; } get #g() { return this.#a; } set #g(v) { this.#a = v; } static { C.#b++; new C().#f?.(); } }',
  );
  itSurvives(
    'every statement',
    `label: for (;;) { switch (1) { default: break label; case 2: continue label; } }
for (const a in b) continue; for (c of d) break; for (var e = 1, f2 = 2; e < f2; e++) ; let x; while (x) y; do z; while (x);
if (a) ; else { } try { throw a; } catch { debugger; } finally { } { let q; const r = 1; var s; } ;
function f3() { return; } class K {} import './x'; export { f3, f3 as 'a string' }; export * from './y'; export * as ns from './z'; export default class {}`,
    { file: 'a.mjs' },
  );
  itSurvives(
    'every expression',
    `x = [, 1, ...y, , ]; x = { a, b() {}, get c() { return 1; }, set c(v) {}, async d() {}, *e() {}, async *f() {}, [g]: 1, 'h': 2, 3: 4, ...i };
x = function n() { new.target; }; x = async (a, { b = 1 }, [c, ...d], ...e) => await a; x = class extends (a, b) { static async *[Symbol.iterator]() {} };
x = a?.b?.[c]?.(d) ?? e; x = tag\`a\${b}c\`; x = \`\${a}\`; x = /a/gu; x = 10n ** 2n; x = a ? b : c; x = (a, b); x = new A; x = new A(...b);
x = typeof a, void 0, +a, -b, ~c, !d, a++, --b; x = a in b, a instanceof b; [x, y.z, ...w] = v; ({ x, y: [z = 1], ...w } = v);
x = import.meta.url; x = await import('a'); x = import('b', { with: { type: 'json' } }); a ||= b; a &&= b; a ??= b; a **= b; a >>>= b; delete a?.b[c]; x = super_;`,
    { file: 'a.mjs' },
  );
});

describe('syntax: TypeScript', () => {
  itSurvives(
    'types',
    `type A<T> = T extends infer U ? U[] : never; interface B extends A<1> { readonly [k: string]: unknown; new (): B; (): void }
function o(a: string): string; function o(this: Window, a: any): asserts a is 'x'; function o() {} const x = <A<1>>y as unknown satisfies {}!; let z!: typeof import('x');`,
  );
  itSurvives(
    'enums',
    `enum E { A, B = 1 << 2, C = A | B, D = 'd'.length, 'e f' = 'g' } const enum F { X = 'x' } declare enum G { Y } f(E.A, E[0], F.X);`,
  );
  itSurvives(
    'namespaces',
    `namespace N.M { export const x = 1; export function f() {} export class C {} namespace P {} } declare namespace Q { const r: number; } declare module 'm' { export default 1; } declare global { interface Window {} } import R = N.M; R.f();`,
  );
  itSurvives('import equals and export equals', `import fs = require('fs'); fs.x; export = fs;`, {
    file: 'a.cts',
    sourceType: 'commonjs',
  });
  itSurvives(
    'decorators',
    `@dec @dec() @dec.a(1) class C { @dec a = 1; @dec() m(@dec() a, @dec b = 1) {} @dec get g() { return 1; } @dec accessor z = 1; constructor(@dec private readonly q: string) {} }`,
  );
  itSurvives(
    'abstract and declared classes',
    `abstract class T<const U> { abstract x: U; abstract f(): void; declare y: 1; private constructor(); constructor() {} [k: string]: unknown; override z?: 2; } declare class D { m(): void; }`,
  );
  itSurvives('using', 'using a = b(); await using c = d(); for (using e of f) {}');
});

describe('syntax: JSX', () => {
  const options = { file: 'a.tsx' };
  itSurvives(
    'elements of each kind',
    'const x = <A.B c="d" e={f} {...g} h><></>{/* none */}{...i} text <j:k l-m={<n />} />{o}</A.B>;',
    options,
  );

  it('a request in an attribute is found', () => {
    const text = `export const A = () => <button onClick={() => ${CALL.replace(';', '')}}>x</button>;`;
    assert.deepEqual(listCalls(text, options), [FOUND]);
  });

  it('a request in a child is found', () => {
    const text = `export const A = async () => <p>{await ${CALL.replace(';', '')}}</p>;`;
    assert.deepEqual(listCalls(text, options), [FOUND]);
  });
});

describe('syntax: where a request can stand', () => {
  const inside = CALL.replace(';', '');
  const places: Readonly<Record<string, string>> = {
    'a default of a parameter': `export function f(a = ${inside}) {}`,
    'a field': `export class C { a = ${inside}; }`,
    'a static field': `export class C { static a = ${inside}; }`,
    'a static block': `class C { static { ${inside}; } }`,
    'a getter': `export const o = { get a() { return ${inside}; } };`,
    'a generator': `export async function* g() { yield await ${inside}; }`,
    'the code after a generator without end': `function* g() { for (;;) yield 1; } export async function f() { const it = g(); await ${inside}; return it.next(); }`,
    'a computed key': `export const o = { [${inside}]: 1 };`,
    'a template': `export const t = \`\${${inside}}\`;`,
    'a condition': `if (${inside}) ;`,
    'the head of a loop': `for (const x of ${inside}) ;`,
    'a catch': `try { throw 1; } catch { ${inside}; }`,
    'a spread': `export const o = { ...${inside} };`,
    'an argument of an unknown function': `unknown(1, ${inside});`,
    'a callback of an unknown function': `unknown(async () => { await ${inside}; });`,
    'an argument of a class that is not known': `new Unknown(${inside});`,
    'a namespace': `namespace N { export const a = ${inside}; }`,
    'an enum': `enum E { A = f(${inside}) }`,
    'an optional call': `f?.(${inside});`,
    'an assertion of a type': `(${inside} as unknown)!;`,
    'the default export': `export default () => ${inside};`,
    'a tag of a template': `(${inside})\`x\`;`,
    'the class that is extended': `class C extends f(${inside}) {}`,
    'a default in a pattern': `export function f({ a = ${inside} }) {}`,
    'a method with a computed name': `export class C { [name]() { return ${inside}; } }`,
    'the other side of a global that is not known': `if (__DEV__) mock(); else ${inside};`,
    'a loop that a global ends which is not known': `while (running) run(); ${inside};`,
    'a case of a switch': `switch (unknown) { case ${inside}: }`,
  };
  for (const [name, text] of Object.entries(places)) {
    it(name, () => assert.deepEqual(listCalls(text), [FOUND]));
  }

  const missed: Readonly<Record<string, string>> = {
    'a decorator': `@dec(() => ${inside}) class C {}`,
  };
  for (const [name, text] of Object.entries(missed)) {
    itMisses(name, () => assert.deepEqual(listCalls(text), [FOUND]));
  }
});
