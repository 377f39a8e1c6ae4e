/** Clients and wrappers of less common shapes: what is sent, and whether a key is in it. */
import assert from 'node:assert/strict';
import { analyzeText, API } from './support.js';

/** `METHOD /path key`, one for each call that is decided where it stands. */
function sent(text: string): string[] {
  return analyzeText(text)
    .calls.filter((each) => each.decided === 'here')
    .map(({ method, path, key }) => `${method ?? '?'} ${path ?? '?'} ${key.present}`);
}

describe('shapes: generated clients', () => {
  it('openapi-fetch: options, header parameters and middleware', () => {
    const text = `import createClient from 'openapi-fetch';
const plain = createClient({ baseUrl: '${API}' });
const keyed = createClient({ baseUrl: '${API}' });
keyed.use({ onRequest({ request }) { request.headers.set('Idempotency-Key', crypto.randomUUID()); return request; } });
export const a = (body) => plain.POST('/cases', { body });
export const b = (body, key) => plain.POST('/cases', { body, params: { header: { 'Idempotency-Key': key } } });
export const c = (body) => keyed.POST('/cases', { body });`;
    assert.deepEqual(sent(text), ['POST /cases no', 'POST /cases yes', 'POST /cases yes']);
  });

  it('hey-api: a configuration that is set later', () => {
    const text = `import { createClient, createConfig } from '@hey-api/client-fetch';
const client = createClient(createConfig({ baseUrl: '${API}' }));
client.setConfig({ headers: { 'Idempotency-Key': process.env.RUN_ID } });
export const open = (body) => client.post({ url: '/cases', body });`;
    assert.deepEqual(sent(text), ['POST /cases yes']);
  });

  it('Effect: requests through pipes, and a client that changes each', () => {
    const text = `import { HttpClient, HttpClientRequest } from '@effect/platform';
import { Effect, flow, pipe } from 'effect';
export const a = (key) => pipe(HttpClientRequest.post('${API}/cases'), HttpClientRequest.setHeader('Idempotency-Key', key), HttpClient.execute);
export const b = Effect.gen(function* () {
  const client = (yield* HttpClient.HttpClient).pipe(HttpClient.mapRequest(flow(HttpClientRequest.prependUrl('${API}'))), HttpClient.filterStatusOk);
  return yield* client.post('/accounts');
});`;
    assert.deepEqual(sent(text).sort(), ['POST /accounts no', 'POST /cases yes']);
  });

  it('wretch: each call answers with a copy', () => {
    const text = `import wretch from 'wretch';
const api = wretch('${API}').auth('x');
const keyed = api.headers({ 'Idempotency-Key': crypto.randomUUID() });
export const a = (body) => api.url('/cases').post(body).json();
export const b = (body) => keyed.url('/cases').json(body).post().res();`;
    assert.deepEqual(sent(text), ['POST /cases no', 'POST /cases yes']);
  });
});

describe('shapes: options put together', () => {
  it('lodash merges below the surface, defaults only what is missing', () => {
    const text = `import { merge, defaults } from 'lodash';
const base = { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } };
fetch('${API}/cases', merge({}, base, { headers: { Accept: 'application/json' } }));
fetch('${API}/cases', defaults({ headers: {} }, base));`;
    assert.deepEqual(sent(text), ['POST /cases yes', 'POST /cases no']);
  });

  it('a merge does not change the object it copies', () => {
    const text = `import merge from 'lodash/merge';
const base = { method: 'POST', headers: {} };
fetch('${API}/cases', merge({}, base, { headers: { 'Idempotency-Key': crypto.randomUUID() } }));
fetch('${API}/cases', base);`;
    assert.deepEqual(sent(text), ['POST /cases yes', 'POST /cases no']);
  });

  it('some members of an object are kept', () => {
    const text = (
      headers: string,
    ) => `import _, { isNil, omit, omitBy, pick, pickBy } from 'lodash';
const own = (value) => value !== 'x';
const both = { Accept: 'application/json', 'Idempotency-Key': crypto.randomUUID() };
const none = { Accept: 'application/json', 'Idempotency-Key': undefined };
export const send = (given) => fetch('${API}/cases', { method: 'POST', headers: ${headers} });`;
    const rows: Readonly<Record<string, string>> = {
      "omit(both, 'Idempotency-Key')": 'no',
      "_.omit(both, ['Idempotency-Key', 'Accept'])": 'no',
      "omit(both, 'idempotency-key')": 'yes',
      "pick(both, ['Accept'])": 'no',
      "pick(both, 'Accept', 'Idempotency-Key')": 'yes',
      'pick(both, given)': 'unknown',
      'omit(given, given)': 'unknown',
      'pickBy(both)': 'yes',
      'pickBy(none)': 'no',
      'omitBy(both, isNil)': 'yes',
      'omitBy(none, _.isUndefined)': 'no',
      'omitBy(both, own)': 'unknown',
    };
    for (const [headers, expected] of Object.entries(rows)) {
      assert.deepEqual(sent(text(headers)), [`POST /cases ${expected}`], headers);
    }
  });

  it('Angular headers are copied, axios headers changed', () => {
    const text = `import axios, { AxiosHeaders } from 'axios';
import { HttpHeaders } from '@angular/common/http';
const angular = new HttpHeaders({ Accept: 'x' });
angular.set('Idempotency-Key', crypto.randomUUID());
const own = new AxiosHeaders({ Accept: 'x' });
own.set('Idempotency-Key', crypto.randomUUID());
axios.post('${API}/cases', {}, { headers: angular });
axios.post('${API}/cases', {}, { headers: own });`;
    assert.deepEqual(sent(text), ['POST /cases no', 'POST /cases yes']);
  });

  it('addresses joined by functions of libraries', () => {
    const text = `import path from 'node:path';
import urlJoin from 'url-join';
import { joinURL } from 'ufo';
export const a = (id) => fetch('https://withpersona.com' + path.posix.join('/api/v1', 'cases', id));
export const b = (id) => fetch(urlJoin('${API}/', '/accounts', id));
export const c = () => fetch(joinURL('${API}', 'events'));`;
    const expected = ['GET /cases/{case-id} no', 'GET /accounts/{account-id} no', 'GET /events no'];
    assert.deepEqual(sent(text), expected);
  });

  it('placeholders that a callback fills', () => {
    const text = `const fill = (t, p) => t.replace(/:(\\w+)/g, (_, name) => encodeURIComponent(p[name]));
export const approve = (id) => fetch('${API}' + fill('/inquiries/:id/approve', { id }), { method: 'POST' });`;
    assert.deepEqual(sent(text), ['POST /inquiries/{inquiry-id}/approve no']);
  });
});

describe('shapes: classes', () => {
  it('what a subclass overrides is not known in the parent', () => {
    const text = `class Base {
  headers(): Record<string, string> { return {}; }
  open(body: string) { return fetch('${API}/cases', { method: 'POST', headers: this.headers(), body }); }
}
export class Keyed extends Base { override headers() { return { 'Idempotency-Key': crypto.randomUUID() }; } }`;
    assert.deepEqual(sent(text), ['POST /cases unknown']);
  });

  it('what nobody overrides is', () => {
    const text = `class Base {
  headers(): Record<string, string> { return {}; }
  open(body: string) { return fetch('${API}/cases', { method: 'POST', headers: this.headers(), body }); }
}
export class Other extends Base { name() { return 'other'; } }`;
    assert.deepEqual(sent(text), ['POST /cases no']);
  });

  it('an instance that the module makes speaks for its class', () => {
    const text = `class Client {
  constructor(private readonly base: string, private readonly headers: Record<string, string>) {}
  open(body: string) { return fetch(this.base + '/cases', { method: 'POST', headers: this.headers, body }); }
}
export const client = new Client('${API}', { 'Idempotency-Key': crypto.randomUUID() });`;
    assert.deepEqual(sent(text), ['POST /cases yes']);
  });

  it('so does one that another class makes', () => {
    const text = `class Http { constructor(readonly base: string) {} post(path: string) { return fetch(this.base + path, { method: 'POST' }); } }
class Cases { constructor(private readonly http: Http) {} open() { return this.http.post('/cases'); } }
export class Sdk { readonly cases: Cases; constructor() { const http = new Http('${API}'); this.cases = new Cases(http); } }`;
    assert.ok(sent(text).includes('POST /cases no'));
  });

  it('a memoised getter gives what it keeps', () => {
    const text = `export class Api {
  #kept?: Record<string, string>;
  private get headers() { return (this.#kept ??= { Accept: 'application/json' }); }
  open(body: string) { return fetch('${API}/cases', { method: 'POST', headers: this.headers, body }); }
}`;
    assert.deepEqual(sent(text), ['POST /cases no']);
  });
});

describe('shapes: injection', () => {
  const service = (module: string): string => `import axios, { type AxiosInstance } from 'axios';
import { Inject, Module } from '@nestjs/common';
export class Kyc {
  constructor(@Inject('PERSONA') private readonly http: AxiosInstance) {}
  open(body: object) { return this.http.post('/cases', body); }
}
${module}`;

  it('of what a provider makes', () => {
    const text =
      service(`@Module({ providers: [{ provide: 'PERSONA', useFactory: () => axios.create({ baseURL: '${API}' }) }] })
export class KycModule {}`);
    assert.deepEqual(sent(text), ['POST /cases no']);
  });

  it('of a token with two providers is unknown', () => {
    const text =
      service(`const make = (baseURL: string) => ({ provide: 'PERSONA', useFactory: () => axios.create({ baseURL }) });
@Module({ providers: [make('${API}')] })
export class One {}
@Module({ providers: [make('https://example.com')] })
export class Two {}`);
    assert.deepEqual(sent(text), []);
  });

  it('of the HTTP service that a module registers', () => {
    const text = `import { HttpModule, HttpService } from '@nestjs/axios';
import { Module } from '@nestjs/common';
export class Kyc { constructor(private readonly http: HttpService) {} open(body: object) { return this.http.post('/cases', body); } }
@Module({ imports: [HttpModule.register({ baseURL: '${API}' })] })
export class KycModule {}`;
    assert.deepEqual(sent(text), ['POST /cases no']);
  });
});

describe('shapes: environments', () => {
  for (const base of [
    'z.object({ PERSONA_API_URL: z.string() }).parse(process.env).PERSONA_API_URL',
    "config.get('PERSONA_API_URL')",
    'c.env.PERSONA_API_URL',
  ]) {
    it(`${base} names the address`, () => {
      const text = `import { z } from 'zod';
export const list = (config, c) => fetch(\`\${${base}}/cases\`);`;
      assert.deepEqual(sent(text), ['GET /cases no']);
    });
  }

  for (const base of [
    "config.get('persona.baseUrl')",
    'c.env.OTHER_API_URL',
    'names.PERSONA_API_URL',
  ]) {
    it(`${base} does not`, () => {
      assert.deepEqual(
        sent(`export const list = (config, c, names) => fetch(\`\${${base}}/cases\`);`),
        [],
      );
    });
  }
});
