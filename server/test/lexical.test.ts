/** What kind of text an offset lies in, in programs that need not parse. */
import assert from 'node:assert/strict';
import { getLexicalContext } from '../src/lexical.js';

/** `kind` and open brackets at `|`, with what the token begins with. */
function read(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const { kind, start, closers, previous } = getLexicalContext(text, offset);
  const token = kind === 'code' ? '' : ` «${text.slice(start, offset)}»`;
  return `${kind}${token} ${closers.join('')} after ${previous}`.replace(/ +/gu, ' ');
}

describe('the lexical context', () => {
  for (const [marked, expected] of [
    ['f({ a: |', 'code )} after :'],
    ["f({ 'a|", "string «'a» )} after {"],
    ["f('a', \"b|", 'string «"b» ) after ,'],
    ["f('it\\'s|", "string «'it\\'s» ) after ("],
    ['f(`a${b}c|', 'template «}c» )` after }'],
    ['f(`a${|', 'code )`} after {'],
    ['f(`a${`b|', 'template «`b» )`}` after `'],
    ['`a` + |', 'code after +'],
    ['a // b|', 'comment «// b» after a'],
    ['a // b\n|', 'code after a'],
    ['a /* b|', 'comment «/* b» after a'],
    ['a /* b */ |', 'code after a'],
    ['a = /[/\'"`]/u; |', 'code after ;'],
    ["return /'/; |", 'code after ;'],
    ["a / b / '|", "string «'» after /"],
    ["'never closed\n|", "code after '"],
    ["f(')'|", "code ) after '"],
    ['|', 'code after '],
  ] as const) {
    it(`is right at ${JSON.stringify(marked)}`, () => {
      assert.equal(read(marked), expected);
    });
  }
});
