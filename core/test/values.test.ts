/** Abstract values: how they are put together, joined, told apart and tested. */
import assert from 'node:assert/strict';
import { equal, identity } from '../src/interpret/values/identity.js';
import { isTainted } from '../src/interpret/values/taint.js';
import { concat } from '../src/interpret/values/texts.js';
import { agree, isNullish, negate, truthiness } from '../src/interpret/values/truth.js';
import { join, refine, union } from '../src/interpret/values/unions.js';
import {
  FALSE,
  lit,
  sym,
  TRUE,
  UNDEFINED,
  type Fresh,
  type Value,
} from '../src/interpret/values/values.js';

const user = sym('1:p0', 'user', 'param');
const order = sym('1:p1', 'order', 'param');
const answer = sym('1:c0', 'answer', 'answer', { taint: true });
const uuid: Fresh = {
  k: 'fresh',
  id: '1:0.1',
  strength: 'strong',
  maker: 'crypto.randomUUID',
  at: [0, 1],
  act: 1,
};

describe('values: concatenation', () => {
  it('melts literals into one', () => {
    assert.deepEqual(concat([lit('a'), lit(1), lit(null), lit(undefined)]), lit('a1nullundefined'));
  });

  it('flattens what was concatenated before', () => {
    const inner = concat([lit('a'), user, lit('b')]);
    const outer = concat([inner, lit('c')]);
    assert.deepEqual(outer, { k: 'str', parts: [lit('a'), user, lit('bc')] });
  });

  it('leaves out empty text, and is a text even of one part', () => {
    assert.deepEqual(concat([lit(''), user]), { k: 'str', parts: [user] });
    assert.deepEqual(concat([]), lit(''));
  });
});

describe('values: union', () => {
  it('of one value is that value', () => {
    assert.equal(union([user, user]), user);
    assert.deepEqual(union([lit('a'), lit('a')]), lit('a'));
  });

  it('is flat and holds each alternative once', () => {
    const inner = union([lit('a'), user]);
    assert.deepEqual(union([inner, lit('a'), order]), {
      k: 'union',
      of: [lit('a'), user, order],
      tag: undefined,
    });
  });

  it('of too many is some value, and stays tainted', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((each) => lit(each));
    assert.equal(union(letters).k, 'sym');
    assert.equal(isTainted(union(letters)), false);
    assert.equal(isTainted(union([...letters, answer])), true);
  });

  it('keeps a tag in a join with a plain value, and loses one that differs', () => {
    const tagged = (tag: string) => union([lit('a'), lit('b')], tag);
    const tagOf = (value: Value) => value.k === 'union' && value.tag;
    assert.equal(tagOf(join(tagged('x'), lit('c'))), 'x');
    assert.equal(tagOf(join(tagged('x'), tagged('y'))), undefined);
  });

  it('refined keeps what can still be, or all when nothing could', () => {
    const both = union([lit('a'), UNDEFINED]);
    assert.deepEqual(
      refine(both, (each) => isNullish(each) === 'no'),
      lit('a'),
    );
    assert.equal(
      refine(both, () => false),
      both,
    );
  });
});

describe('values: equality', () => {
  const all: readonly Value[] = [
    ...[lit('a'), lit(''), lit(0), lit(-0), lit(null), UNDEFINED, TRUE, FALSE, user, order, uuid],
    concat([lit('a'), user]),
    { k: 'ref', id: '1:0.1' },
    { k: 'fn', fn: 1, act: 1, self: undefined },
    { k: 'cls', cls: 1, act: 1, parent: undefined },
    { k: 'lib', module: 'axios', path: 'post', self: undefined },
    { k: 'lib', module: 'axios', path: 'post', self: user },
    { k: 'derived', how: 'sha256', inputs: [user] },
    { k: 'derived', how: 'sha256', inputs: [order] },
    union([user, order]),
    union([user, order], 'round'),
    { k: 'promise', ok: user, err: undefined },
    { k: 'promise', ok: undefined, err: user },
    { k: 'resp', event: 'e', client: 'fetch', outcome: 200 },
    { k: 'resp', event: 'e', client: 'fetch', outcome: undefined },
    { k: 'err', event: 'e', client: 'fetch', outcome: 'network' },
    { k: 'regex', source: 'a', flags: 'u' },
    { k: 'tree', kind: 'object', entries: [['a', user, false]], open: [] },
    { k: 'tree', kind: 'object', entries: [['a', user, true]], open: [] },
  ];

  it('holds for a value and a copy of it, and for no two others', () => {
    for (const [index, left] of all.entries()) {
      assert.ok(equal(left, structuredClone(left)), identity(left));
      for (const right of all.slice(index + 1)) {
        assert.equal(equal(left, right), false, `${identity(left)} and ${identity(right)}`);
      }
    }
  });

  it('tells a followed answer from the same one that is not', () => {
    assert.equal(equal(answer, { ...answer, taint: false }), false);
  });

  it('implies one identity', () => {
    for (const value of all) assert.equal(identity(value), identity(structuredClone(value)));
  });
});

describe('values: truth', () => {
  const rows: readonly (readonly [Value, truth: string, nullish: string])[] = [
    [lit(''), 'no', 'no'],
    [lit('0'), 'yes', 'no'],
    [lit(0), 'no', 'no'],
    [lit(null), 'no', 'yes'],
    [UNDEFINED, 'no', 'yes'],
    [TRUE, 'yes', 'no'],
    [user, 'unknown', 'unknown'],
    [uuid, 'yes', 'no'],
    [concat([user]), 'unknown', 'no'],
    [concat([lit('a'), user]), 'yes', 'no'],
    [{ k: 'derived', how: '-', inputs: [user] }, 'unknown', 'no'],
    [{ k: 'ref', id: '1' }, 'yes', 'no'],
    [union([lit('a'), lit('b')]), 'yes', 'no'],
    [union([lit('a'), UNDEFINED]), 'unknown', 'unknown'],
    [union([lit(null), UNDEFINED]), 'no', 'yes'],
  ];
  for (const [value, truth, nullish] of rows) {
    it(`${identity(value)}: truthy ${truth}, nullish ${nullish}`, () => {
      assert.deepEqual([truthiness(value), isNullish(value)], [truth, nullish]);
    });
  }

  it('of several agrees or is unknown', () => {
    assert.equal(agree(['yes', 'yes']), 'yes');
    assert.equal(agree(['yes', 'no']), 'unknown');
    assert.equal(agree([]), 'unknown');
  });

  it('is negated, unless it is unknown', () => {
    assert.deepEqual((['yes', 'no', 'unknown'] as const).map(negate), ['no', 'yes', 'unknown']);
  });

  it('depends on the answer wherever the answer is in it', () => {
    const tree = (value: Value): Value => ({
      k: 'tree',
      kind: 'object',
      entries: [['a', value, false]],
      open: [],
    });
    assert.ok(isTainted(concat([lit('a'), answer])));
    assert.ok(isTainted({ k: 'derived', how: 'trim', inputs: [answer] }));
    assert.ok(isTainted(tree(union([user, answer]))));
    assert.equal(isTainted(tree(user)), false);
  });
});
