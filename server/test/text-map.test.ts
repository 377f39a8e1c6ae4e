/** Places of the last text that parsed in the text as it is now. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentModel, ParsedText } from '../src/document-model.js';
import { TextMap } from '../src/text-map.js';

function mapOf(then: string, now: string): TextMap {
  const document = TextDocument.create('file:///a.ts', 'typescript', 2, now);
  const parsed = { text: then } as ParsedText;
  return new TextMap({ document, text: now, parsed } as DocumentModel);
}

describe('the map of an edited text', () => {
  it('is the same where nothing has changed', () => {
    const map = mapOf('abc', 'abc');
    assert.equal(map.toThen(1), 1);
    assert.deepEqual(map.toRange({ start: 1, end: 3 })?.end, { line: 0, character: 3 });
  });

  it('shifts what is behind the edit, leaves what is before, and has no place for what was edited', () => {
    const map = mapOf('one two three', 'one 22222 three');
    assert.equal(map.toThen(2), 2);
    assert.equal(map.toThen(12), 10);
    assert.equal(map.toThen(6), undefined);
    assert.deepEqual(map.toRange({ start: 8, end: 13 })?.start, { line: 0, character: 10 });
    assert.deepEqual(map.toRange({ start: 0, end: 3 })?.end, { line: 0, character: 3 });
    assert.equal(map.toRange({ start: 4, end: 7 }), undefined);
    assert.equal(map.toRange({ start: 2, end: 9 }), undefined);
  });

  it('does not count a character twice where the edit repeats what is beside it', () => {
    const map = mapOf('aa', 'aaa');
    assert.equal(map.toThen(0), 0);
    assert.deepEqual(map.toRange({ start: 0, end: 2 })?.end, { line: 0, character: 2 });
    assert.equal(mapOf('x(aa)', 'x(a)').toThen(3), 4);
  });
});
