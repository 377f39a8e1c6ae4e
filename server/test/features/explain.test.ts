/** Answers that somebody pasted, explained through a real connection. */
import assert from 'node:assert/strict';
import { EXPLAIN, type ExplainParams, type ExplainResult } from '../../src/protocol.js';
import { Editor } from './typing.js';

describe('persona/explain', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.stop());

  const explain = async (params: ExplainParams): Promise<string> =>
    (await editor.client.request<ExplainResult>(EXPLAIN, params)).markdown;

  it('explains a status that was picked', async () => {
    assert.match(
      await explain({ status: 429 }),
      /^### 429 Too Many Requests\n[^]*\*\*Wait\?\*\* As long/,
    );
    assert.match(await explain({ status: 418 }), /Client error 418/);
  });

  it('explains a body, and says where its status comes from', async () => {
    const body = '{"errors":[{"title":"Idempotency error","details":"Keys for …"}]}';
    const text = await explain({ body });
    assert.match(text, /^### 400 Bad Request/);
    assert.match(text, /- Idempotency error: Keys for … — The idempotency key belongs/);
    assert.match(text, /\*\*Same key\?\*\* No, a new one/);
    assert.match(text, /follows from the title/);
    assert.doesNotMatch(await explain({ body, status: 400 }), /follows from the title/);
  });

  it('says what is missing where nothing can be told', async () => {
    assert.match(await explain({}), /Pick a status/);
    assert.match(await explain({ body: '<html>' }), /Pick the status, too/);
    assert.match(await explain({ body: '<html>', status: 502 }), /not JSON/);
  });

  it('shows no API key that a body holds', async () => {
    const key = `persona_sandbox_${'0f9b1c2d'.repeat(4)}`;
    const body = JSON.stringify({ errors: [{ title: 'Token is invalid', details: key }] });
    assert.match(await explain({ body }), /^### 401/);
    assert.ok(!(await explain({ body })).includes('0f9b1c2d'));
  });

  it('lets nothing of a body become markup', async () => {
    const body = JSON.stringify({ status: 400, errors: [{ title: '[x](command:evil)' }] });
    assert.ok(!(await explain({ body })).includes('[x]('));
  });
});
