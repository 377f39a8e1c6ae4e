/** Values in the order JavaScript makes them: patterns, assignments, closures, classes. */
import assert from 'node:assert/strict';
import { findPath, listPaths } from './support.js';

const A = "'/accounts'";
const B = "'/inquiries'";

function itFinds(rows: Readonly<Record<string, readonly [code: string, path: string]>>): void {
  for (const [name, [code, path]] of Object.entries(rows)) {
    it(name, () => assert.equal(findPath(code), path));
  }
}

describe('evaluation: destructuring', () => {
  itFinds({
    'takes a default for undefined': [`const { a = ${B} } = {}; path = a;`, '/inquiries'],
    'takes no default for null': [
      `const { a = ${A} } = { a: null }; path = a ?? ${B};`,
      '/inquiries',
    ],
    'renames and nests': [`const { a: { b: c } } = { a: { b: ${A} } }; path = c;`, '/accounts'],
    'of a list with a hole': [`const [, second = ${A}] = [1, ${B}]; path = second;`, '/inquiries'],
    'collects the rest of a list': [`const [, ...rest] = [1, ${B}]; path = rest[0];`, '/inquiries'],
    'collects the rest of an object': [
      `const { a, ...rest } = { a: ${A}, b: ${B} }; path = rest.a ?? rest.b;`,
      '/inquiries',
    ],
    'under a computed name': [
      `const k = 'a'; const { [k]: v } = { a: ${A} }; path = v;`,
      '/accounts',
    ],
    'into what is there already': [`({ path } = { path: ${A} });`, '/accounts'],
    'exchanges two variables': [`let a = ${A}, b = ${B}; [a, b] = [b, a]; path = a;`, '/inquiries'],
    'of parameters, with defaults that use earlier ones': [
      `const f = (a, { b = a } = {}) => b; path = f(${A});`,
      '/accounts',
    ],
    'in a loop': [`for (const [k, v] of [['a', ${A}]]) path = v;`, '/accounts'],
  });
});

describe('evaluation: assignments', () => {
  itFinds({
    'have their value': [`const x = (path = ${A}); path = x;`, '/accounts'],
    'go from left to right': [
      `let i = 0; const p = [${A}, ${B}]; path = p[i++] && p[i];`,
      '/inquiries',
    ],
    '||= keeps what is true': [`path = ${A}; path ||= ${B};`, '/accounts'],
    '&&= replaces what is true': [`path = ${A}; path &&= ${B};`, '/inquiries'],
    '??= replaces undefined': [`path ??= ${B};`, '/inquiries'],
    '+= puts text together': [`path = '/acc'; path += 'ounts';`, '/accounts'],
    'a sequence has its last value': [`path = (1, ${A}, ${B});`, '/inquiries'],
    'a postfix has the value before': [`let n = 1; path = n++ === 1 ? ${A} : ${B};`, '/accounts'],
    'a prefix has the value after': [`let n = 1; path = ++n === 1 ? ${A} : ${B};`, '/inquiries'],
    'delete takes a member away': [
      `const o = { a: ${A} }; delete o.a; path = o.a ?? ${B};`,
      '/inquiries',
    ],
    'of a condition that is not known can be either': [`path = flag ? ${A} : ${A};`, '/accounts'],
  });

  it('functions are there before the statements that call them', () => {
    assert.deepEqual(listPaths(`get(f()); function f() { return ${A}; }`), ['/accounts']);
  });

  it('an inner variable hides an outer one of its name', () => {
    assert.deepEqual(listPaths(`const p = ${A}; { const p = ${B}; get(p); } get(p);`), [
      '/inquiries',
      '/accounts',
    ]);
  });

  it('each closure has the variables of its own call', () => {
    const text = `const make = (p) => () => p; const a = make(${A}), b = make(${B}); get(a()); get(b());`;
    assert.deepEqual(listPaths(text), ['/accounts', '/inquiries']);
  });
});

describe('evaluation: classes', () => {
  itFinds({
    'set fields in the order of the text': [
      `class C { a = ${A}; b = this.a; } path = new C().b;`,
      '/accounts',
    ],
    'set fields before the constructor’s body': [
      `class C { a = ${A}; constructor() { this.a = ${B}; } } path = new C().a;`,
      '/inquiries',
    ],
    'set fields after super returned': [
      `class P { constructor() { this.a = ${A}; } } class C extends P { a = ${B}; } path = new C().a;`,
      '/inquiries',
    ],
    'run static blocks in the order of the text': [
      `class C { static a = ${A}; static { C.a = ${B}; } static b = C.a; } path = C.b;`,
      '/inquiries',
    ],
    'have getters': [`class C { get a() { return ${A}; } } path = new C().a;`, '/accounts'],
    'have private members': [
      `class C { #a = ${A}; #f() { return this.#a; } g() { return this.#f(); } } path = new C().g();`,
      '/accounts',
    ],
    'call the method of the parent': [
      `class P { f() { return ${A}; } } class C extends P { f() { return super.f(); } } path = new C().f();`,
      '/accounts',
    ],
    'bind this in arrow functions': [
      `class C { a = ${A}; f = () => this.a; } const { f } = new C(); path = f();`,
      '/accounts',
    ],
    'take parameter properties': [
      `class C { constructor(private readonly a: string) {} f() { return this.a; } } path = new C(${A}).f();`,
      '/accounts',
    ],
    'pass arguments to a parent without a constructor of their own': [
      `class P { constructor(public a: string) {} } class C extends P {} path = new C(${A}).a;`,
      '/accounts',
    ],
  });

  it('may stand before what they extend is known', () => {
    const text = `import { Base } from './base'; class C extends Base { f() { return get(${A}); } }`;
    assert.deepEqual(listPaths(text), ['/accounts']);
  });
});
