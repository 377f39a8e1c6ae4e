/** What the snippets insert is right by our own rules, all of them; and the rules do see it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import plugin from 'eslint-plugin-persona';
import { parser } from 'eslint-plugin-persona/host';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
}

const file = new URL('../snippets/persona.json', import.meta.url);
const snippets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>;

/** As it is inserted: the first of each choice, the text of each field. */
function expand({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/(?<!\\)\$\d/g, '')
    .replaceAll('\\$', '$');
}

function listMessages(code: string): string[] {
  const linter = new Linter({ configType: 'flat' });
  const config = [
    { ...plugin.configs.strict, files: ['**/*.ts'], languageOptions: { parser } },
  ] as Linter.Config[];
  return linter.verify(code, config, { filename: 'snippet.ts' }).map(({ message }) => message);
}

describe('snippets', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name}: our rules find nothing in it`, () => {
      assert.deepEqual(listMessages(expand(snippet)), []);
    });
  }

  it('are seen by the rules: without its key, the POST is reported', () => {
    const post = snippets['Persona POST with key and retry']!;
    const body = post.body.filter((line) => !line.includes(': key,'));
    assert.equal(body.length, post.body.length - 1);
    assert.match(listMessages(expand({ ...post, body })).join('\n'), /without Idempotency-Key/);
  });
});
