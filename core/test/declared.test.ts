/** What the settings describe: clients, wrappers, retry helpers and key factories of other modules. */
import assert from 'node:assert/strict';
import { printModel } from './support.js';

const request = { module: './http.js', export: 'request', method: '0', path: '1' };

describe('declared wrappers', () => {
  const code = (options: string) =>
    `import { request } from './http.js'; request('POST', '/inquiries', ${options});`;

  it('are calls with the method and path of their arguments', () => {
    const text = printModel(code('{}'), { settings: { wrappers: [request] } });
    assert.match(text, /POST \/inquiries/u);
    assert.match(text, /evidence settings \.\/http\.js#request/u);
  });

  it('send what their headers argument holds', () => {
    const settings = { wrappers: [{ ...request, headers: '2.headers' }] };
    assert.match(printModel(code('{ headers: {} }'), { settings }), /key absent/u);
    const keyed = code("{ headers: { 'idempotency-key': crypto.randomUUID() } }");
    assert.match(printModel(keyed, { settings }), /key generated/u);
  });

  it('may send a key of their own when nothing is said about headers', () => {
    const text = printModel(code('{}'), { settings: { wrappers: [request] } });
    assert.match(text, /key perhaps unknown/u);
  });

  it('are nothing without the setting', () => {
    assert.equal(printModel(code('{}')), '');
  });
});

describe('declared clients', () => {
  const code = "import client from './client'; client.post('/inquiries', {});";

  it('send to Persona by their library’s interface', () => {
    const clients = [{ module: './client', export: 'default', library: 'axios' }];
    assert.match(
      printModel(code, { settings: { clients } }),
      /POST \/inquiries\n {2}client axios/u,
    );
  });

  it('are unknown without the setting', () => {
    assert.equal(printModel(code), '');
  });
});

describe('declared helpers and factories', () => {
  const code = `
    import { again } from './retry';
    import { newKey } from './keys';
    export const send = () => again(() => fetch('https://api.withpersona.com/api/v1/inquiries', {
      method: 'POST', headers: { 'Idempotency-Key': newKey() },
    }));`;
  const retryHelpers = [{ module: './retry', export: 'again' }];
  const keyFactories = [{ module: './keys', export: 'newKey' }];

  it('repeat after a lost answer, and not after a status that fetch hands over', () => {
    const text = printModel(code, { settings: { retryHelpers, keyFactories } });
    assert.match(text, /network: again/u);
    assert.doesNotMatch(text, /422/u);
  });

  it('make a new key at each attempt', () => {
    const text = printModel(code, { settings: { retryHelpers, keyFactories } });
    assert.match(text, /key generated at 5, scope attempt/u);
  });

  it('are no retry and no known key without the settings', () => {
    const text = printModel(code);
    assert.doesNotMatch(text, /again/u);
    assert.match(text, /scope unknown/u);
  });
});
