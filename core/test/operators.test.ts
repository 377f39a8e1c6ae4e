/** Operators are exact on literals, as JavaScript is, and three-valued on the rest. */
import assert from 'node:assert/strict';
import { binary, unary } from '../src/interpret/values/operators.js';
import { concat } from '../src/interpret/values/texts.js';
import { union } from '../src/interpret/values/unions.js';
import { lib, lit, sym, UNDEFINED, type Value } from '../src/interpret/values/values.js';

const user = sym('1:p0', 'user', 'param');

/** None of these operands is an object. */
const apply = (operator: string, left: Value, right: Value): Value =>
  binary(operator, left, right, undefined as never, undefined as never);

describe('operators on literals', () => {
  const values = [0, 1, -1, 2.5, '', '2', 'a', null, true, false];
  const operators: Readonly<Record<string, (a: never, b: never) => unknown>> = {
    '-': (a: number, b: number) => a - b,
    '*': (a: number, b: number) => a * b,
    '**': (a: number, b: number) => a ** b,
    '|': (a: number, b: number) => a | b,
    '>>>': (a: number, b: number) => a >>> b,
    '===': (a, b) => a === b,
    '!==': (a, b) => a !== b,
    '==': (a, b) => a == b,
    '!=': (a, b) => a != b,
  };
  for (const [operator, run] of Object.entries(operators)) {
    it(`${operator} does what JavaScript does, or says that it does not know`, () => {
      let known = 0;
      for (const left of values) {
        for (const right of values) {
          const expected = run(left as never, right as never);
          const found = apply(operator, lit(left), lit(right));
          if (found.k !== 'lit') continue;
          known++;
          assert.deepEqual(found.v, expected, `${String(left)} ${operator} ${String(right)}`);
        }
      }
      assert.ok(known >= values.length, `${known} are known`);
    });
  }

  it('+ adds numbers and joins text', () => {
    assert.deepEqual(apply('+', lit(1), lit(2)), lit(3));
    assert.deepEqual(apply('+', lit('a'), lit(2)), lit('a2'));
    assert.deepEqual(apply('+', lit(1), lit('2')), lit('12'));
  });

  it('orders numbers', () => {
    assert.deepEqual(apply('<', lit(499), lit(500)), lit(true));
    assert.deepEqual(apply('>=', lit(499), lit(500)), lit(false));
    assert.deepEqual(apply('<=', lit(500), lit(500)), lit(true));
    assert.deepEqual(apply('>', lit(500), lit(500)), lit(false));
  });

  it('of one operand', () => {
    for (const value of [0, 1, '', 'a', true, false, null, undefined]) {
      assert.deepEqual(unary('!', lit(value)), lit(!value), `!${String(value)}`);
      assert.deepEqual(unary('void', lit(value)), UNDEFINED);
    }
    assert.deepEqual(unary('-', lit(2)), lit(-2));
    assert.deepEqual(unary('~', lit(2)), lit(-3));
    assert.deepEqual(unary('+', lit('2')), lit(2));
    for (const value of ['a', 1, true, undefined]) {
      assert.deepEqual(unary('typeof', lit(value)), lit(typeof value));
    }
  });
});

describe('operators on other values', () => {
  it('are undecided on a parameter', () => {
    for (const operator of ['===', '!==', '==', '<', '>=']) {
      assert.equal(apply(operator, user, lit('a')).k, 'sym', operator);
    }
    assert.equal(unary('!', user).k, 'sym');
    assert.equal(unary('typeof', user).k, 'sym');
  });

  it('give one value for one question', () => {
    assert.deepEqual(apply('===', user, lit(1)), apply('===', user, lit(1)));
  });

  it('are decided when all alternatives agree', () => {
    const statuses = union([lit(429), lit(503)]);
    assert.deepEqual(apply('>=', statuses, lit(400)), lit(true));
    assert.deepEqual(apply('===', statuses, lit(200)), lit(false));
    assert.equal(apply('>=', statuses, lit(500)).k, 'sym');
    assert.equal(apply('===', lit(429), statuses).k, 'sym');
  });

  it('know that an object is not null', () => {
    assert.deepEqual(apply('===', { k: 'ref', id: '1' }, lit(null)), lit(false));
    assert.deepEqual(apply('!=', { k: 'ref', id: '1' }, UNDEFINED), lit(true));
    assert.equal(apply('==', user, lit(null)).k, 'sym');
  });

  it('know the types of what they know', () => {
    assert.deepEqual(unary('typeof', concat([lit('a'), user])), lit('string'));
    assert.deepEqual(unary('typeof', { k: 'fn', fn: 1, act: 0, self: undefined }), lit('function'));
    assert.deepEqual(unary('typeof', { k: 'ref', id: '1' }), lit('object'));
    assert.equal(unary('typeof', union([lit('a'), lit(1)])).k, 'union');
  });

  it('depend on the answer when an operand does', () => {
    const answer = sym('a', 'answer', 'answer', { taint: true });
    const found = apply('===', answer, lit(1));
    assert.equal(found.k === 'sym' && found.taint, true);
    const other = apply('===', user, lit(1));
    assert.equal(other.k === 'sym' && other.taint, false);
  });
});

describe('operators on what a request throws', () => {
  const thrown = (client: string, outcome: 'network' | number): Value => ({
    k: 'err',
    event: 'e',
    client,
    outcome,
  });
  const rows: readonly [error: Value, of: string, expected: boolean | undefined][] = [
    [thrown('got', 422), 'HTTPError', true],
    [thrown('got', 'network'), 'HTTPError', false],
    [thrown('got', 422), 'TimeoutError', false],
    [thrown('got', 'network'), 'TimeoutError', undefined],
    [thrown('got', 422), 'RequestError', true],
    [thrown('got', 'network'), 'RequestError', true],
    [thrown('ky', 500), 'TimeoutError', false],
    [thrown('ky', 'network'), 'SomeError', undefined],
  ];
  for (const [error, name, expected] of rows) {
    it(`${JSON.stringify(error)} instanceof ${name}: ${String(expected)}`, () => {
      const found = apply('instanceof', error, lib('got', name));
      assert.equal(found.k === 'lit' ? found.v : undefined, expected);
    });
  }
});
