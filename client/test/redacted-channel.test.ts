import assert from 'node:assert/strict';
import { API_KEY_PREFIXES } from '@persona-lint/api';
import type { LogOutputChannel } from 'vscode';
import { toRedactedChannel } from '../src/redacted-channel.js';

const SECRET = '4f1c9a07-52be-4d83-a6e1-0b7d9c3852fa';
const KEYS = API_KEY_PREFIXES.map((prefix) => `${prefix}${SECRET}`);

function record(): { readonly written: string[]; readonly channel: LogOutputChannel } {
  const written: string[] = [];
  const write = (...values: unknown[]): void => void written.push(values.map(String).join(' '));
  const plain = {
    name: 'Persona',
    logLevel: 1,
    ...{ append: write, appendLine: write, replace: write },
    ...{ trace: write, debug: write, info: write, warn: write, error: write },
    show: () => void written.push('shown'),
  };
  return { written, channel: toRedactedChannel(plain as unknown as LogOutputChannel) };
}

describe('the output channel', () => {
  for (const key of KEYS) {
    it(`writes no ${key.replace(SECRET, '…')}, however it is given`, () => {
      const { written, channel } = record();
      channel.append(`Bearer ${key}`);
      channel.appendLine(`Bearer ${key}`);
      channel.replace(key);
      channel.trace('Sending', { text: `const key = '${key}'` });
      channel.debug(key);
      channel.info('with', key, [key]);
      channel.warn(key);
      channel.error(new Error(`refused ${key}`));
      assert.equal(written.length, 8);
      for (const line of written) assert.ok(!line.includes(SECRET), line);
    });
  }

  it('leaves all other text and members as they are', () => {
    const { written, channel } = record();
    channel.info('Linted', { file: 'a.ts' });
    channel.show();
    assert.deepEqual(written, ['Linted {"file":"a.ts"}', 'shown']);
    assert.equal(channel.name, 'Persona');
  });
});
