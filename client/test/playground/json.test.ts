/**
 * JSON as it is shown: laid out like any other, each value as it was written.
 */
import assert from 'node:assert/strict';
import { toReadable } from '../../src/playground/json.js';

describe('a JSON text made readable', () => {
  it('is laid out as JSON.stringify does it', () => {
    const values: unknown[] = [
      {},
      [],
      'a: {"b", [c]} \\ "',
      [[], {}, -1.2345678901234567e-10, { a: [] }],
      [[], {}, [1, [2, { a: null, 'b:c': [true] }]], ''],
      { a: '', b: 1234567890123456, c: 'a: {"b", [c]} \\ "', d: [[], {}, [{}]] },
      { data: { id: 'inq_1', tags: [], text: 'x,\n"y"\\' }, more: -1.5e10 },
    ];
    for (const value of values) {
      assert.equal(toReadable(JSON.stringify(value)), JSON.stringify(value, undefined, 2));
      const loose = JSON.stringify(value, undefined, '\t\n ');
      assert.equal(toReadable(loose), JSON.stringify(value, undefined, 2));
    }
  });

  it('keeps every digit, and a text that is none', () => {
    assert.equal(
      toReadable('[12345678901234567890,1.00]'),
      '[\n  12345678901234567890,\n  1.00\n]',
    );
    assert.equal(toReadable('not { json'), 'not { json');
  });
});
