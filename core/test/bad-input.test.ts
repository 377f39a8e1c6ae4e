/**
 * Programs nobody should write: `analyze` ends, never throws, and what else stands in the file is
 * found all the same.
 */
import assert from 'node:assert/strict';
import type { TSESTree } from '@typescript-eslint/types';
import { analyze } from '../src/index.js';
import { analyzeText, API, listCalls, parse, printModel, type Options } from './support.js';

const CALL = `fetch('${API}/inquiries', { method: 'POST' });`;
const FOUND = 'POST /inquiries';

/** Beside `text`, in front of it and behind it, a plain call is found. */
function assertHarmless(text: string, options: Options = {}): void {
  for (const whole of [`${CALL}\n${text}`, `${text}\n;${CALL}`]) {
    assert.ok(listCalls(whole, options).includes(FOUND), whole.slice(0, 200));
  }
}

describe('bad input: nesting', () => {
  const shapes: Readonly<Record<string, (depth: number) => string>> = {
    'member chains': (depth) => `a${'.b'.repeat(depth)}`,
    'calls in calls': (depth) => `${'f('.repeat(depth)}1${')'.repeat(depth)}`,
    'chains of calls': (depth) => `a${'.then(f)'.repeat(depth)}`,
    'calls of calls': (depth) => `f${'()'.repeat(depth)}`,
    sums: (depth) => Array.from({ length: depth }, () => 'a').join(' + '),
    'sums of literals': (depth) => Array.from({ length: depth }, () => "'a'").join(' + '),
    conditions: (depth) => `${'a && '.repeat(depth)}b`,
    'conditional expressions': (depth) => `${'a ? b : '.repeat(depth)}c`,
    arrays: (depth) => `x = ${'['.repeat(depth)}${']'.repeat(depth)}`,
    objects: (depth) => `x = ${'{ a: '.repeat(depth)}1${' }'.repeat(depth)}`,
    templates: (depth) => `${'`${'.repeat(depth)}1${'}`'.repeat(depth)}`,
    blocks: (depth) => `${'{'.repeat(depth)}${'}'.repeat(depth)}`,
    branches: (depth) => `${'if (a) '.repeat(depth)}b`,
    'else branches': (depth) => `${'if (a) b; else '.repeat(depth)}c`,
    loops: (depth) => `${'for (;;) '.repeat(depth)}a`,
    'arrow functions': (depth) => `x = ${'() => '.repeat(depth)}1`,
    'called functions': (depth) => `${'(() => '.repeat(depth)}1${')()'.repeat(depth)}`,
    'try in try': (depth) => `${'try { '.repeat(depth)}a()${' } finally { }'.repeat(depth)}`,
    patterns: (depth) => `const ${'['.repeat(depth)}a${']'.repeat(depth)} = b`,
    spreads: (depth) => `x = ${'{ ...'.repeat(depth)}a${' }'.repeat(depth)}`,
    awaits: (depth) => `${'await '.repeat(depth)}a`,
    negations: (depth) => `${'!'.repeat(depth)}a`,
    classes: (depth) => `${'(class { a = '.repeat(depth)}1${' })'.repeat(depth)}`,
  };

  /** As deep as the parser can go, which is another time another depth, and a person never. */
  function parseDeepest(toText: (depth: number) => string): ReturnType<typeof parse> {
    for (const depth of [1000, 500, 250]) {
      try {
        return parse(`${CALL}\n${toText(depth)}`);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }
    throw new Error('The parser gives up on every depth.');
  }

  for (const [name, toText] of Object.entries(shapes)) {
    it(name, () => {
      const model = analyze(parseDeepest(toText));
      assert.ok(model.calls.some((call) => call.place.line === 1 && call.path === '/inquiries'));
    });
  }

  it('what is nested deeper than the stack reaches is left out, and nothing else is', () => {
    const source = parse(`${CALL}\n{}\n${CALL}`);
    const block = source.ast.body[1] as TSESTree.BlockStatement;
    // Deeper than the parser itself can go.
    for (let depth = 0; depth < 50_000; depth++) block.body = [{ ...block }];
    const { calls, truncated } = analyze(source);
    assert.deepEqual(
      calls.map(({ place }) => place.line),
      [1, 3],
    );
    assert.ok(truncated);
  });

  it('a request at the bottom of moderate nesting is found', () => {
    const text = `${'if (a) { '.repeat(40)}${CALL}${' }'.repeat(40)}`;
    assert.deepEqual(listCalls(text), [FOUND]);
  });
});

describe('bad input: size', function () {
  // Most of it is the parser's.
  this.timeout(120_000);

  it('1 MB on one line, with the request at its end', () => {
    const noise = Array.from(
      { length: 12_000 },
      (_, n) => `function f${n}(a,b){var c=a||b;for(;c<b;c++)a=a?b:f${n}(c,b);return{a,b,c}};`,
    ).join('');
    assert.ok(noise.length > 900_000);
    assert.deepEqual(listCalls(noise + CALL), [FOUND]);
  });

  it('3,000 functions that call each other in a row', () => {
    const functions = Array.from(
      { length: 3000 },
      (_, n) => `function f${n}(x) { return f${n + 1}(x); }`,
    );
    assertHarmless(functions.join('\n'));
  });

  it('3,000 functions with a request each', () => {
    const text = Array.from({ length: 3000 }, (_, n) => `export const f${n} = () => ${CALL}`).join(
      '\n',
    );
    const model = analyzeText(text);
    assert.ok(model.calls.length === 3000 || model.truncated, String(model.calls.length));
    assert.ok(model.calls.every((call) => call.path === '/inquiries' && call.method === 'POST'));
    assert.ok(model.calls.length > 0);
  });

  it('a switch with 5,000 cases', () => {
    const cases = Array.from({ length: 5000 }, (_, n) => `case ${n}: x = ${n}; break;`);
    assertHarmless(`function f(a) { let x; switch (a) { ${cases.join(' ')} } return x; }`);
  });

  it('an object with 2,000 members, a list with 20,000 items', () => {
    const members = Array.from({ length: 2000 }, (_, n) => `k${n}: ${n}`).join();
    const items = Array.from({ length: 20_000 }, (_, n) => n).join();
    assertHarmless(`const o = { ${members} }; const l = [${items}];`);
  });

  it('wrappers that fan out are cut short, and say so', () => {
    const wrappers = Array.from(
      { length: 30 },
      (_, n) => `const w${n + 1} = (x) => [w${n}(x + 'a'), w${n}(x + 'b'), w${n}(x + 'c')];`,
    );
    const text = `const w0 = (x) => fetch('${API}' + x);\n${wrappers.join('\n')}\nw30('/inquiries');`;
    assert.equal(analyzeText(text).truncated, true);
    assert.match(printModel(text), /^analysis stopped early$/mu);
    const last = `export const last = () => ${CALL}`;
    assert.ok(listCalls(`${text}\n${last}`).includes(FOUND));
    assert.ok(listCalls(`${last}\n${text}`).includes(FOUND));
  });

  it('a plain file is not cut short', () => {
    assert.equal(analyzeText(CALL).truncated, false);
  });
});

describe('bad input: what goes in circles', () => {
  const programs: Readonly<Record<string, string>> = {
    'constants that need each other': 'const a = b; const b = a; fetch(a + b);',
    'a constant that needs itself': "const c = c + '/x'; let d = `${d}`; fetch(c + d);",
    'an object that holds itself':
      'const o = {}; o.o = o; o.headers = { ...o, ...o.headers }; fetch(o.o.o, { ...o });',
    'a list that holds itself': 'const l = []; l.push(l); l[0] = l; fetch(l[0][0][0], ...l);',
    'a function that calls itself': 'function f(x) { return f(f(x)); } fetch(f(1));',
    'functions that call each other':
      'function f(x) { return g(x); } function g(x) { return f(x) + g(x); } fetch(f(1));',
    'a function that is its own argument': 'const w = (f) => f(f); w(w);',
    'a fixpoint combinator':
      "const Y = (f) => ((x) => f((v) => x(x)(v)))((x) => f((v) => x(x)(v))); Y((s) => (n) => fetch(s(n)))('/x');",
    'a getter that reads itself':
      'const o = { get a() { return this.a; }, get b() { return o.b + 1; } }; fetch(o.a + o.b);',
    'a getter of a class that reads itself':
      'class C { get a() { return this.a; } static get b() { return C.b; } } fetch(new C().a + C.b);',
    'a setter that sets itself': 'class C { set a(v) { this.a = v; } } new C().a = 1;',
    'a constructor that makes another':
      'class C { constructor() { this.c = new C(); } } new C().c.c;',
    'a class that extends itself': 'class C extends C {} new C().f();',
    'classes that extend each other':
      'class A extends B { f() { return super.f(); } } class B extends A { f() { return super.f(); } } new A().f();',
    'a class that extends what nobody knows':
      'class A extends mixin(Unknown) { constructor() { super(...arguments); } f() { return super.g(this.h); } } new A().f();',
    'a promise that waits for itself': 'const p = Promise.all([p]).then(() => p); await p;',
    'a loop that makes its value larger':
      "let x = ''; for (const y of z) { x = `${x}/${x}`; fetch(x); }",
    'an object that grows in a loop':
      'let o = {}; for (const y of z) { o = { o, ...o }; fetch(o); }',
  };
  for (const [name, text] of Object.entries(programs)) {
    it(name, () =>
      assertHarmless(`(async () => { ${text} });\n{ ${text} }`, { file: 'program.js' }),
    );
  }

  it('a class that only its own callbacks make', () => {
    assertHarmless(`class E extends Base {
      again(effect) { return wrap(effect, (cause) => new E({ cause })); }
      send() { return fetch('${API}/accounts'); }
    }`);
  });

  it('a wrapper that calls itself with another path', () => {
    const text = `
function send(path, depth) {
  if (depth > 0) return send(path + '/x', depth - 1);
  return fetch('${API}' + path, { method: 'POST' });
}
send('/inquiries', 0);`;
    assert.ok(listCalls(text).includes(FOUND));
    assertHarmless(text);
  });

  it('wrappers that call each other, with a request between', () => {
    const text = `
async function even(n) { await fetch('${API}/accounts'); return n ? odd(n - 1) : true; }
async function odd(n) { await fetch('${API}/cases'); return n ? even(n - 1) : false; }`;
    const paths = new Set(listCalls(text));
    assert.ok(paths.has('GET /accounts') && paths.has('GET /cases'), [...paths].join());
    assertHarmless(text);
  });
});

describe('bad input: names that objects have anyway', () => {
  it('are members like any others', () => {
    assertHarmless(`
const o = { __proto__: null, constructor: 1, toString: 2, hasOwnProperty: 3 };
fetch(o.constructor + o['__proto__'], o.valueOf);
new Map()[Symbol.iterator].constructor.prototype.__proto__.x = Object.prototype;
class constructor { static prototype = 1; ['constructor']() {} }`);
  });

  it('bring no header that nobody wrote', () => {
    const text = `fetch('${API}/inquiries', { method: 'POST', headers: { constructor: 'x', toString: 'y' } });`;
    assert.match(printModel(text), /key absent/u);
  });
});

describe('bad input: settings', () => {
  it('that match nothing, or everything, throw nothing', () => {
    const odd = ['', '*', '(', '[', '\\', '.*', '__proto__', 'constructor', 'https://', '\0'];
    const callee = odd.map((name) => ({ module: name, export: name }));
    const settings = {
      hosts: odd,
      baseUrlEnv: odd,
      clients: callee.map((each) => ({ ...each, library: each.module })),
      wrappers: callee.map((each) => ({
        ...each,
        path: '0',
        method: '-1',
        headers: 'x.y.z',
        key: '',
      })),
      retryHelpers: callee,
      keyFactories: callee,
      ignore: odd,
    };
    assertHarmless('fetch(``); fetch("https://example.com/inquiries");', { settings });
  });

  it('that are empty change nothing', () => {
    const empty = { hosts: [], baseUrlEnv: [], clients: [], wrappers: [], retryHelpers: [] };
    assert.deepEqual(analyzeText(CALL, { settings: empty }), analyzeText(CALL));
  });
});
