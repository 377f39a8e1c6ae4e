/** Offsets to lines and columns: lines from 1, columns from 0, in UTF-16 code units. */
import assert from 'node:assert/strict';
import { contains, Places } from '../src/facts/places.js';
import { Program } from '../src/interpret/program.js';
import { findLineStarts } from '../src/modules/summarize.js';
import { lowerText } from './support.js';

/** `line:column` of the first mention of `what`. */
function locate(text: string, what: string): string {
  const start = text.indexOf(what);
  const { line, column, end } = new Places(
    'a.ts',
    findLineStarts(text),
    new Program(lowerText('')),
  ).at([start, start + what.length]);
  assert.equal(end, start + what.length);
  return `${line}:${column}`;
}

describe('places', () => {
  it('begin at line 1, column 0', () => assert.equal(locate('x', 'x'), '1:0'));

  it('count lines by line feeds', () => {
    assert.equal(locate('a\n\n  x', 'x'), '3:2');
    assert.equal(locate('a\r\n  x', 'x'), '2:2');
  });

  it('know the first and the last character of a line', () => {
    assert.equal(locate('ab\ncd', 'b'), '1:1');
    assert.equal(locate('ab\ncd', 'c'), '2:0');
    assert.equal(locate('ab\n', '\n'), '1:2');
  });

  it('count code units, as editors do', () => assert.equal(locate("'😀' x", 'x'), '1:5'));

  it('are found in a long file', () => {
    const text = `${'a\n'.repeat(10_000)}x`;
    assert.equal(locate(text, 'x'), '10001:0');
  });

  it('contain themselves and what is inside, and nothing that sticks out', () => {
    assert.ok(contains([2, 5], [2, 5]));
    assert.ok(contains([2, 5], [3, 4]));
    assert.equal(contains([2, 5], [1, 4]), false);
    assert.equal(contains([2, 5], [3, 6]), false);
  });
});
