/** The server as a client meets it first. */
import assert from 'node:assert/strict';
import { HoverRequest } from 'vscode-languageserver-protocol';
import { createFeature } from '../src/feature.js';
import { startClient } from './test-client.js';

const URI = 'file:///project/src/a.ts';
const CALL = `await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST' });\n`;

const echo = createFeature({
  type: HoverRequest.type,
  capabilities: { hoverProvider: true },
  handle: (_params, { parsed }) =>
    parsed === undefined ? null : { contents: parsed.model.calls.map(({ path }) => path).join() },
});

describe('the connection', () => {
  it('announces each feature of the table, and lets it answer from the model', async () => {
    const client = await startClient({ features: [echo] });
    assert.equal(client.initialized.capabilities.hoverProvider, true);
    assert.equal(client.initialized.serverInfo?.name, 'Persona Lint');
    await client.open(URI, CALL);
    const params = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };
    assert.deepEqual(await client.request(HoverRequest.method, params), { contents: '/inquiries' });
    await client.change(URI, CALL.replace('inquiries', 'accounts'));
    assert.deepEqual(await client.request(HoverRequest.method, params), { contents: '/accounts' });
    await client.stop();
  });

  it('answers nothing about a document that is not open', async () => {
    const client = await startClient({ features: [echo] });
    const params = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };
    assert.equal(await client.request(HoverRequest.method, params), null);
    await client.stop();
  });
});
