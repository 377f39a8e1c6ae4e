/**
 * Programs nobody should write: no crash, no hang, and what can be found in them is found.
 */
import assert from 'node:assert/strict';
import type { Linter } from 'eslint';
import { createEngine, type Engine } from '../src/cli/engine.js';
import { lintOrReport } from '../src/cli/scan.js';
import plugin from '../src/index.js';

const URL_TEXT = 'https://api.withpersona.com/api/v1/inquiries';
const BAD = `fetch('${URL_TEXT}', { method: 'POST' })`;
const MISSING = 'persona/require-idempotency-key';
const SECONDS = 1000;

describe('bad input', function () {
  this.timeout(60 * SECONDS);

  let engine: Engine;
  before(() => {
    process.env['PERSONA_LINT_RETHROW'] = '1';
    const rules = plugin.configs.recommended.rules;
    engine = createEngine(
      { root: '/', plugin, rules, settings: undefined, fix: false },
      { vue: undefined, svelte: undefined },
    );
  });

  async function lint(text: string, path = '/a.ts'): Promise<Linter.LintMessage[]> {
    return (await lintOrReport({ path, text }, engine)).messages;
  }

  async function findRules(text: string): Promise<(string | null)[]> {
    return (await lint(text)).map(({ ruleId }) => ruleId);
  }

  it('syntax errors are one message with a line', async () => {
    const messages = await lint(`${BAD};\nconst = 1;`);
    assert.equal(messages.length, 1);
    assert.match(messages[0]?.message ?? '', /^Parsing error/);
    assert.equal(messages[0]?.line, 2);
  });

  it('text that is no program is one message', async () => {
    for (const text of [
      'withpersona.com is a host',
      '<html>withpersona.com',
      '}}}} withpersona.com',
    ]) {
      assert.equal((await lint(text, '/a.js')).length, 1);
    }
  });

  it('an empty file is fine', async () => {
    assert.deepEqual(await lint(''), []);
    assert.deepEqual(await lint('\uFEFF// withpersona.com'), []);
  });

  it('1 MB on one line', async () => {
    const noise = Array.from(
      { length: 30_000 },
      (_, index) => `function f${index}(a,b){return a?b:f${index}(b,a)}`,
    );
    const text = `${noise.join('')};${BAD}`;
    assert.ok(text.length > 1_000_000);
    const start = Date.now();
    assert.deepEqual(await findRules(text), [MISSING]);
    assert.ok(Date.now() - start < 30 * SECONDS);
  });

  it('1 MB of calls', async () => {
    const text = Array.from(
      { length: 12_000 },
      (_, index) => `export const f${index}=()=>${BAD};`,
    ).join('');
    const start = Date.now();
    const found = await findRules(text);
    assert.ok(found.every((rule) => rule === MISSING));
    assert.ok(found.length > 0);
    assert.ok(Date.now() - start < 30 * SECONDS);
  });

  const DEPTH = 5000;
  const deep: Readonly<Record<string, string>> = {
    calls: `${'f('.repeat(DEPTH)}1${')'.repeat(DEPTH)}`,
    arrays: `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`,
    blocks: `${'{'.repeat(DEPTH)}${'}'.repeat(DEPTH)}`,
    functions: `${'(()=>'.repeat(DEPTH)}1${')'.repeat(DEPTH)}`,
    conditions: `${'if(a){'.repeat(DEPTH)}${'}'.repeat(DEPTH)}`,
    sums: Array.from({ length: DEPTH }, () => 'a').join('+'),
    members: `a${'.b'.repeat(DEPTH)}`,
    chains: `p${'.then(x)'.repeat(DEPTH)}`,
    templates: `${'`${'.repeat(DEPTH)}1${'}`'.repeat(DEPTH)}`,
  };
  for (const [name, text] of Object.entries(deep)) {
    it(`${name} nested 5000 deep`, async () => {
      const messages = await lint(`${BAD};\n${text};`);
      const isFound = messages.some(({ ruleId }) => ruleId === MISSING);
      // Where the parser or ESLint itself gives up, the file is said to be unchecked.
      const isReported = messages.some(({ fatal }) => fatal === true);
      assert.ok(isFound || isReported, JSON.stringify(messages));
      assert.ok(!messages.some(({ message }) => message.startsWith('internal error')));
    });
  }

  it('constants that need each other', async () => {
    const text = `const a = b; const b = a; const c = c + '/x'; let d = \`\${d}\`;\nfetch(a + c + d, { method: 'POST' });\n${BAD};`;
    assert.deepEqual(await findRules(text), [MISSING]);
  });

  it('objects that hold themselves', async () => {
    const text = `const o = { method: 'POST' }; o.o = o; o.headers = { ...o, ...o.headers };\nfetch('${URL_TEXT}', { ...o, o });\n${BAD};`;
    const found = await findRules(text);
    assert.ok(found.includes(MISSING));
  });

  it('wrappers that call themselves and each other', async () => {
    const text = `
function a(path, init) { return b(path + '/x', { ...init }); }
function b(path, init) { return path.length > 9 ? c(path, init) : a(path, init); }
function c(path, init) { return c(path, init) ?? a(path, init) ?? fetch('https://api.withpersona.com/api/v1' + path, init); }
a('/inquiries', { method: 'POST' });
c('/inquiries', { method: 'POST' });
class D extends D { send() { return this.send() ?? super.send(); } }
new D().send();
${BAD};`;
    assert.ok((await findRules(text)).includes(MISSING));
  });

  it('wrappers that fan out', async () => {
    const wrappers = Array.from(
      { length: 40 },
      (_, index) =>
        `const w${index + 1} = (x) => [w${index}(x), w${index}(x + '1'), w${index}(x + '2')];`,
    );
    const text = `const w0 = (x) => fetch('https://api.withpersona.com/api/v1' + x, { method: 'POST' });\n${wrappers.join('\n')}\nw40('/inquiries');\n${BAD};`;
    const start = Date.now();
    assert.ok((await findRules(text)).includes(MISSING));
    assert.ok(Date.now() - start < 20 * SECONDS);
  });

  it('names that objects have anyway', async () => {
    const text = `
const o = { __proto__: null, constructor: 1, toString: 2, hasOwnProperty: 3 };
fetch(o.constructor + o['__proto__'], o.valueOf);
const headers = { constructor: 'x', __proto__: { 'Idempotency-Key': 'x' } };
fetch('${URL_TEXT}', { method: 'POST', headers, toString: 1 });
${BAD};`;
    assert.ok((await findRules(text)).includes(MISSING));
  });

  it('syntax that is rare', async () => {
    const text = `
label: for (;;) { switch (1) { default: break label; case 2: continue label; } }
async function* g() { for await (const x of g()) yield* g(); try { return } finally { await 1 } }
class A { static #x = 1; static { this.#x; } get [Symbol.iterator]() { return new.target } accessor z = 1; @dec() m(@dec a) {} }
const { a = b, ...{ length } } = [...'x'], [c, , d = () => arguments, ...[e]] = import.meta;
tag\`\${a?.[b]?.(c)!}\`; a ||= b &&= c ??= d; delete a?.b; void 0; debugger; import('x', { with: {} });
enum E { A = 1 << 2, B = A } namespace N.M { export const x = 1 } declare module 'm' { } abstract class T<const U> { abstract x: U }
function o(this: Window, a: string): asserts a is 'x'; function o() {} export = o; type X = typeof import('x');
${BAD};`;
    const messages = await lint(text);
    assert.ok(
      messages.some(({ ruleId, fatal }) => ruleId === MISSING || fatal === true),
      JSON.stringify(messages),
    );
  });
});
