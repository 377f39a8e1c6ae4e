/** Each HTTP library's own way to say method, URL, headers and body. */
import assert from 'node:assert/strict';
import { analyzeText, API, assertModel, getCall, listCalls } from './support.js';

describe('clients', () => {
  it('axios: method as member, body before options', () => {
    assertModel(
      `import axios from 'axios';
axios.post('${API}/inquiries', { data: {} }, { headers: { 'Idempotency-Key': crypto.randomUUID() } });`,
      `
      2:1 POST /inquiries
        client axios, evidence host api.withpersona.com
        key generated at 2, scope operation
      `,
    );
  });

  it('axios: headers in the place of the body are no headers', () => {
    const text = `import axios from 'axios';
axios.post('${API}/inquiries', { headers: { 'Idempotency-Key': crypto.randomUUID() } });`;
    assert.equal(getCall(text).key.present, 'no');
  });

  it('axios: an instance gives its base and its headers to each call', () => {
    assertModel(
      `import axios from 'axios';
const client = axios.create({ baseURL: '${API}', headers: { 'Idempotency-Key': 'once' } });
export const run = (id: string) => client.request({ url: '/inquiries/' + id + '/resume', method: 'post' });`,
      `
      3:36 POST /inquiries/{inquiry-id}/resume
        client axios, evidence host api.withpersona.com
        key literal, scope module (a literal)
      `,
    );
  });

  it('axios: headers kept for one method go out with that one', () => {
    const text = (client: string) => `import axios from 'axios';
const client = ${client};
client.defaults.headers.post['Idempotency-Key'] = crypto.randomUUID();
export const read = () => client.get('${API}/cases');
export const write = () => client.post('${API}/cases');
export const either = (method: string) => client({ method, url: '${API}/cases' });`;
    const keys = (client: string) => analyzeText(text(client)).calls.map(({ key }) => key.present);
    assert.deepEqual(keys('axios'), ['no', 'yes', 'unknown']);
    assert.deepEqual(keys('axios.create()'), ['no', 'yes', 'unknown']);
  });

  it('axios: an instance of another service stays silent', () => {
    assertModel(
      `import axios from 'axios';
const persona = axios.create({ baseURL: '${API}' });
const client = axios.create({ baseURL: 'https://example.com/api/v1' });
export const run = () => client.post('/inquiries');`,
      '',
    );
  });

  it('axios: a parameter declared as its instance is one, any other is none', () => {
    const send = (type: string) => `import type { AxiosInstance } from 'axios';
export const send = (http: ${type}) => http.post('${API}/inquiries');`;
    assert.deepEqual(listCalls(send('AxiosInstance')), ['POST /inquiries']);
    assert.deepEqual(listCalls(send('Map<string, string>')), []);
  });

  it('got: extended, json as body', () => {
    assertModel(
      `import got from 'got';
const client = got.extend({ prefixUrl: '${API}' });
export const run = () => client.post('inquiries', { json: { data: {} }, retry: { limit: 0 } });`,
      `
      3:26 POST /inquiries
        client got, evidence host api.withpersona.com
        key absent
      `,
    );
  });

  it('ky: created', () => {
    const text = `import ky from 'ky';
const client = ky.create({ prefixUrl: '${API}' });
export const run = () => client.patch('accounts/act_1', { json: {} });`;
    assert.deepEqual(listCalls(text), ['PATCH /accounts/{account-id}']);
  });

  it('node:https: host and path apart, headers set later', () => {
    assertModel(
      `import https from 'node:https';
const request = https.request({ hostname: 'api.withpersona.com', path: '/api/v1/inquiries', method: 'POST' });
request.setHeader('Idempotency-Key', 'once');
request.end('{}');`,
      `
      2:17 POST /inquiries
        client https, evidence host api.withpersona.com
        key literal, scope module (a literal)
      `,
    );
  });

  it('undici: request, and fetch under another name', () => {
    const text = `import { request, fetch as send } from 'undici';
request('${API}/accounts', { method: 'POST' });
send('${API}/inquiries');`;
    assert.deepEqual(listCalls(text), ['POST /accounts', 'GET /inquiries']);
  });

  it('superagent: headers set on the chain', () => {
    const text = `import superagent from 'superagent';
export const run = async (operationId: string) => {
  await superagent.post('${API}/inquiries').set('Idempotency-Key', operationId).send({});
};`;
    const call = getCall(text);
    assert.equal(call.client, 'superagent');
    assert.equal(call.key.present, 'yes');
    assert.equal(call.key.kind, 'parameter');
  });

  it('require, destructured and default-interop', () => {
    const text = `const { default: axios } = require('axios');
const nodeFetch = require('node-fetch');
axios.get('${API}/inquiries');
nodeFetch('${API}/accounts');`;
    assert.deepEqual(listCalls(text, { file: 'program.cjs', sourceType: 'commonjs' }), [
      'GET /inquiries',
      'GET /accounts',
    ]);
  });

  it('a function of this file that is called fetch is no client', () => {
    const text = (declaration: string) => `${declaration} fetch('${API}/inquiries');`;
    assert.deepEqual(listCalls(text('')), ['GET /inquiries']);
    assert.deepEqual(listCalls(text('const fetch = (url: string) => console.log(url);')), []);
    assert.deepEqual(listCalls(text("import { fetch } from './fake';")), []);
  });

  it('a member called post of anything else is no client', () => {
    assert.deepEqual(listCalls(`export const f = (app) => app.post('${API}/inquiries', run);`), []);
  });

  it('globalThis.fetch, and a Request object', () => {
    const text = `globalThis.fetch('${API}/accounts');
fetch(new Request('${API}/inquiries', { method: 'POST' }));`;
    assert.deepEqual(listCalls(text), ['GET /accounts', 'POST /inquiries']);
  });
});

describe('methods', () => {
  const send = (method: string, before = '') =>
    `${before} export const send = (a, b) => fetch('${API}/inquiries', { method: ${method} });`;

  it('are upper case in the model', () => {
    assert.equal(getCall(send("'post'")).method, 'POST');
  });

  it('are GET when none is given', () => {
    assert.equal(getCall(`fetch('${API}/inquiries');`).method, 'GET');
  });

  it('are all kept when a condition chooses', () => {
    const call = getCall(send("a ? 'POST' : 'GET'"));
    assert.equal(call.method, undefined);
    assert.deepEqual([...call.methods].sort(), ['GET', 'POST']);
  });

  it('are unknown when they come from outside', () => {
    const call = getCall(send('b'));
    assert.equal(call.method, undefined);
    assert.deepEqual(call.methods, []);
    assert.equal(call.path, '/inquiries');
  });

  it('are read from constants, enums and tables', () => {
    for (const [method, before] of [
      ['METHOD', "const METHOD = 'POST' as const;"],
      ['Verb.Create', "enum Verb { Create = 'POST' }"],
      ['VERBS.create', "const VERBS = { create: 'POST' } satisfies object;"],
    ] as const) {
      assert.equal(getCall(send(method, before)).method, 'POST', method);
    }
  });
});

describe('paths', () => {
  const get = (url: string) => getCall(`export const get = (id, other) => fetch(${url});`);

  it('are the catalogue’s, with their operation', () => {
    const call = get(`\`${API}/inquiries/\${id}?include=account\``);
    assert.equal(call.path, '/inquiries/{inquiry-id}');
    assert.equal(call.url.text, `${API}/inquiries/{…}?include=account`);
    assert.equal(call.url.host, 'api.withpersona.com');
    assert.ok(call.operation !== undefined);
  });

  it('are put together from every kind of concatenation', () => {
    for (const url of [
      `'${API}' + '/inquiries/' + id`,
      `'${API}'.concat('/inquiries/', id)`,
      `['${API}', 'inquiries', id].join('/')`,
      `new URL('/api/v1/inquiries/' + id, '${API}')`,
      `new URL(\`inquiries/\${id}\`, '${API}/').href`,
      `'${API}/inquiries/:id'.replace(':id', encodeURIComponent(id))`,
    ]) {
      assert.equal(get(url).path, '/inquiries/{inquiry-id}', url);
    }
  });

  it('are unknown, and the host is not, when a part has no end', () => {
    const call = get(`'${API}/' + id`);
    assert.equal(call.path, undefined);
    assert.equal(call.url.text, `${API}/{…}`);
  });

  it('that a condition chooses are unknown unless both are one', () => {
    assert.equal(get(`id ? '${API}/inquiries' : '${API}/accounts'`).path, undefined);
    assert.equal(get(`id ? '${API}/inquiries' : '${API}/inquiries/'`).path, '/inquiries');
  });

  it('of searches only read', () => {
    const search = getCall(`fetch('${API}/inquiries/search', { method: 'POST' });`);
    const create = getCall(`fetch('${API}/inquiries', { method: 'POST' });`);
    assert.deepEqual([search.search, create.search], [true, false]);
  });
});
