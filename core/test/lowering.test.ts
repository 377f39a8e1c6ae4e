/** Which way control goes, seen by which requests a program can send. */
import assert from 'node:assert/strict';
import { findPath, listPaths, lowerText } from './support.js';

const A = "'/accounts'";
const B = "'/inquiries'";

function itFinds(rows: Readonly<Record<string, readonly [code: string, path: string]>>): void {
  for (const [name, [code, path]] of Object.entries(rows)) {
    it(name, () => assert.equal(findPath(code), path));
  }
}

describe('lowering: leaving a try', () => {
  itFinds({
    'finally runs after the block': [`try { path = ${A}; } finally { path = ${B}; }`, '/inquiries'],
    'finally runs before a return goes on': [
      `let seen = ${A}; const f = () => { try { return 1; } finally { seen = ${B}; } }; f(); path = seen;`,
      '/inquiries',
    ],
    'a return in finally wins': [
      `const f = () => { try { return ${A}; } finally { return ${B}; } }; path = f();`,
      '/inquiries',
    ],
    'the value of a return is read before finally': [
      `const f = () => { let v = ${A}; try { return v; } finally { v = ${B}; } }; path = f();`,
      '/accounts',
    ],
    'finally runs at a break': [
      `path = ${A}; for (;;) { try { break; } finally { path = ${B}; } }`,
      '/inquiries',
    ],
    'two finally blocks run inside out': [
      `try { try { path = ${A}; } finally { path += '/x'; } } finally { path = path === '/accounts/x' ? ${B} : ${A}; }`,
      '/inquiries',
    ],
    'a thrown value is caught': [
      `try { throw ${B}; path = ${A}; } catch (error) { path = error; }`,
      '/inquiries',
    ],
    'a thrown value leaves a function': [
      `const f = () => { throw ${B}; }; try { f(); path = ${A}; } catch (error) { path = error; }`,
      '/inquiries',
    ],
    'a rejection is caught where it is awaited': [
      `const f = async () => { throw ${B}; }; try { await f(); path = ${A}; } catch (error) { path = error; }`,
      '/inquiries',
    ],
    'catch may do without a parameter': [`try { throw 1; } catch { path = ${B}; }`, '/inquiries'],
    'a caught value is destructured': [
      `try { throw { path: ${B} }; } catch ({ path: found }) { path = found; }`,
      '/inquiries',
    ],
    'what is thrown again goes to the next catch': [
      `try { try { throw ${A}; } catch { throw ${B}; } } catch (error) { path = error; }`,
      '/inquiries',
    ],
  });

  it('finally runs at a continue', () => {
    const text = `for (const x of [1]) { try { continue; } finally { get(${B}); } get(${A}); }`;
    assert.deepEqual(listPaths(text), ['/inquiries']);
  });

  it('what follows a throw, a return and an endless loop is never sent', () => {
    assert.deepEqual(listPaths(`function f() { throw 1; get(${A}); } f();`), []);
    assert.deepEqual(listPaths(`function f() { return 1; get(${A}); } f();`), []);
    assert.deepEqual(listPaths(`while (true) {} get(${A});`), []);
  });
});

describe('lowering: jumps', () => {
  it('break leaves the loop of its label', () => {
    const text = `outer: for (;;) { for (;;) { break outer; } get(${A}); } get(${B});`;
    assert.deepEqual(listPaths(text), ['/inquiries']);
  });

  it('break without a label leaves the inner loop only', () => {
    const text = `for (const x of [1]) { for (;;) { break; } get(${A}); } get(${B});`;
    assert.deepEqual(listPaths(text), ['/accounts', '/inquiries']);
  });

  it('continue goes to the next round of the loop of its label', () => {
    const text = `outer: for (const x of [1, 2]) { for (;;) { continue outer; } get(${A}); } get(${B});`;
    assert.deepEqual(listPaths(text), ['/inquiries']);
  });

  it('break leaves a labelled block', () => {
    assert.deepEqual(listPaths(`done: { break done; get(${A}); } get(${B});`), ['/inquiries']);
  });

  it('break in a labelled block leaves the loop around it', () => {
    const text = `for (;;) { block: { break; } get(${A}); } get(${B});`;
    assert.deepEqual(listPaths(text), ['/inquiries']);
  });

  it('do runs once at least, while perhaps not at all', () => {
    assert.deepEqual(listPaths(`do { get(${A}); } while (false);`), ['/accounts']);
    assert.deepEqual(listPaths(`while (false) { get(${A}); }`), []);
    assert.deepEqual(listPaths(`for (; false; ) { get(${A}); }`), []);
  });

  it('a condition that is known takes one side', () => {
    assert.deepEqual(listPaths(`if (1 > 2) get(${A}); else get(${B});`), ['/inquiries']);
    assert.deepEqual(listPaths(`false && get(${A}); null ?? get(${B});`), ['/inquiries']);
  });
});

describe('lowering: switch', () => {
  const choose = (value: string) => `switch (${value}) {
    case 1: path = ${A}; break;
    case 2:
    case 3: path = ${A};
    case 4: path = ${B}; break;
    default: path = '/cases';
  }`;
  itFinds({
    'takes its case': [choose('1'), '/accounts'],
    'falls through to the next': [choose('2'), '/inquiries'],
    'falls back to the default': [choose('5'), '/cases'],
    'compares strictly': [choose("'1'"), '/cases'],
    'of true takes the first condition that holds': [
      `switch (true) { case 1 > 2: path = ${A}; break; case 2 > 1: path = ${B}; }`,
      '/inquiries',
    ],
    'has its default in any position': [
      `switch (9) { default: path = ${A}; case 1: path = ${B}; }`,
      '/inquiries',
    ],
    'without a match goes on': [`path = ${B}; switch (9) { case 1: path = ${A}; }`, '/inquiries'],
  });

  it('of what is not known can take each case', () => {
    const text = `export function f(x) { switch (x) { case 1: return get(${A}); case 2: get(${B}); } }`;
    assert.deepEqual(listPaths(text), ['/accounts', '/inquiries']);
  });

  it('continue in a switch goes on with the loop', () => {
    const text = `for (const x of [1]) { switch (x) { case 1: continue; } get(${A}); } get(${B});`;
    assert.deepEqual(listPaths(text), ['/inquiries']);
  });
});

describe('lowering: optional chains', () => {
  itFinds({
    'of what is there go on': [`const o = { a: { b: ${A} } }; path = o?.a?.b;`, '/accounts'],
    'of what is missing are undefined': [`const o = {}; path = o.a?.b.c.d ?? ${B};`, '/inquiries'],
    'do not evaluate the rest': [
      `let n; path = ${B}; n?.[(path = ${A})]; n?.f((path = ${A}));`,
      '/inquiries',
    ],
    'call what is there': [`const o = { f() { return ${A}; } }; path = o?.f?.();`, '/accounts'],
    'keep their receiver': [
      `const o = { p: ${A}, f() { return this.p; } }; path = o?.f();`,
      '/accounts',
    ],
  });
});

describe('lowering: the graph', () => {
  it('has a target in the function for every jump', () => {
    const text = `
export async function* f(a, { b = 1, ...c } = {}) {
  outer: for (const x of a) { try { if (b) continue outer; await x; } catch (e) { break outer; } finally { yield a?.b?.(c); } }
  do { switch (a) { case 1: break; default: return b && c; } } while (a ?? b);
}`;
    for (const { blocks } of lowerText(text).functions) {
      const known = new Set(blocks.map((block) => block.id));
      for (const { term, handler } of blocks) {
        const { next, then, else: otherwise, body, exit } = term as Record<string, unknown>;
        const targets = [next, then, otherwise, body, exit, handler];
        for (const target of targets) {
          if (target !== undefined) assert.ok(known.has(target as number), JSON.stringify(term));
        }
      }
    }
  });

  it('notes the integers that can be a status', () => {
    assert.deepEqual(lowerText('f(200, 429, 503, 429, 1000, 404.5)').statuses, [429, 503]);
  });

  it('gives each loop its own number and place', () => {
    const text = 'for (;;) { while (a) {} } for (const x of y) {}';
    const [module] = lowerText(text).functions;
    assert.deepEqual(
      module?.loops.map(({ kind, at }) => `${kind} ${text.slice(...at)}`),
      ['loop for (;;) { while (a) {} }', 'loop while (a) {}', 'each for (const x of y) {}'],
    );
  });
});
