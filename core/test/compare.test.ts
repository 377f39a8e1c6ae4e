/** Are two values the same at run time? Three-valued, and never wrong on the certain sides. */
import assert from 'node:assert/strict';
import { isSame } from '../src/interpret/values/compare.js';
import { concat } from '../src/interpret/values/texts.js';
import { union } from '../src/interpret/values/unions.js';
import { lit, sym, type Tree, type Value } from '../src/interpret/values/values.js';
import type { Certainty } from '../src/model.js';

const user = sym('1:p0', 'user', 'param');
const order = sym('1:p1', 'order', 'param');
const mixed = sym('mixed(a|b…)', '', 'mixed');
const digest = (how: string, value: Value): Value => ({ k: 'derived', how, inputs: [value] });
const fresh = (id: string): Value => ({
  k: 'fresh',
  id,
  strength: 'strong',
  maker: 'uuid',
  at: [0, 1],
  act: 0,
});
const call = (id: string, name: string) => sym(id, name, 'call');

function tree(members: Readonly<Record<string, Value>>, maybe: readonly string[] = []): Tree {
  const entries = Object.entries(members).map(
    ([key, value]) => [key, value, maybe.includes(key)] as const,
  );
  return { k: 'tree', kind: 'object', entries, open: [] };
}

const open = (of: Tree, source: Value): Tree => ({ ...of, open: [source] });

const ROWS: readonly (readonly [name: string, Value, Value, Certainty])[] = [
  ['a literal and itself', lit('a'), lit('a'), 'yes'],
  ['two literals', lit('a'), lit('b'), 'no'],
  ['a number and its text', lit(1), lit('1'), 'no'],
  ['a parameter and itself', user, sym('1:p0', 'user', 'param'), 'yes'],
  ['two parameters', user, order, 'no'],
  ['a parameter and some value', user, mixed, 'unknown'],
  ['a literal and some value', lit('a'), mixed, 'unknown'],
  ['two values made anew', fresh('a'), fresh('b'), 'no'],
  ['one value made anew', fresh('a'), fresh('a'), 'yes'],
  ['one call at two times', call('a', 'build()'), call('b', 'build()'), 'unknown'],
  ['two calls', call('a', 'build()'), call('b', 'other()'), 'no'],
  ['one template', concat([lit('a-'), user]), concat([lit('a-'), user]), 'yes'],
  ['templates of two parts', concat([lit('a-'), user]), concat([lit('a-'), order]), 'no'],
  ['templates of other shape', concat([lit('a-'), user]), concat([user]), 'unknown'],
  ['a digest of one value', digest('sha256', user), digest('sha256', user), 'yes'],
  ['digests of two values', digest('sha256', user), digest('sha256', order), 'no'],
  ['two digests', digest('sha256', user), digest('md5', user), 'unknown'],
  ['a union and itself, chosen twice', union([user, order]), union([user, order]), 'yes'],
  ['a union and one of its members', union([user, order]), user, 'unknown'],
  ['elements of two rounds', union([user, order], 'a'), union([user, order], 'b'), 'no'],
  ['one object', tree({ a: user, b: lit(1) }), tree({ b: lit(1), a: user }), 'yes'],
  ['objects with another member', tree({ a: user }), tree({ a: order }), 'no'],
  ['an object with one member more', tree({ a: user }), tree({ a: user, b: lit(1) }), 'no'],
  [
    'an object with perhaps one member more',
    tree({ a: user }),
    tree({ a: user, b: lit(1) }, ['b']),
    'unknown',
  ],
  ['an object and one with more to it', tree({ a: user }), open(tree({}), order), 'unknown'],
  ['objects with more from one source', open(tree({}), order), open(tree({}), order), 'yes'],
  [
    'objects that differ, whatever more there is',
    open(tree({ a: lit(1) }), order),
    open(tree({ a: lit(2) }), order),
    'no',
  ],
  ['empty objects', tree({}), tree({}), 'yes'],
];

describe('are two values the same', () => {
  for (const [name, left, right, expected] of ROWS) {
    it(`${name}: ${expected}`, () => {
      assert.equal(isSame(left, right), expected);
      assert.equal(isSame(right, left), expected, 'the other way round');
    });
  }

  it('one value is the same as itself, whatever it is', () => {
    for (const [, left] of ROWS) assert.equal(isSame(left, left), 'yes');
  });
});
