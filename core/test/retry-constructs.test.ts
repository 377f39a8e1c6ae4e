/** Recursion, helpers, interceptors and clients that send a request again. */
import assert from 'node:assert/strict';
import { analyzeText, API, getCall, listRetry, printModel } from './support.js';

const ALL = 'network 400 401 403 404 408 409 413 422 429 500 502 503 504';

const KEY = "'Idempotency-Key': key";
const post = (headers: string, body = '') =>
  `fetch('${API}/inquiries', { method: 'POST', headers: { ${headers} }${body} })`;

describe('retry without a loop around it', () => {
  it('recursion', () => {
    const text = `
export async function send(key: string, attempt = 0): Promise<Response> {
  const response = await ${post(KEY)};
  if (response.status >= 500 && attempt < 3) return send(key, attempt + 1);
  return response;
}`;
    const { retry } = getCall(text);
    assert.equal(retry.kind, 'recursion');
    assert.deepEqual(listRetry(text).slice(1), [
      '500 502 503 504: again, same request, same key, at once, bounded',
    ]);
  });

  it('recursion with a new key', () => {
    const text = `
export async function send(): Promise<Response> {
  const response = await ${post("'Idempotency-Key': crypto.randomUUID()")};
  return response.status >= 500 ? send() : response;
}`;
    assert.deepEqual(listRetry(text).slice(1), [
      '500 502 503 504: again, same request, no or new key, at once, without end',
    ]);
  });

  it('p-retry, with fetch and no look at the status', () => {
    const text = `
import pRetry from 'p-retry';
export const send = (key: string) => pRetry(() => ${post(KEY)}, { retries: 3 });`;
    assert.deepEqual(listRetry(text), [
      'retry p-retry at 3',
      'network: again, same request, same key, growing delay of 1000 ms, bounded',
    ]);
  });

  it('p-retry, with a status that is thrown', () => {
    const text = (error: string) => `
import pRetry, { AbortError } from 'p-retry';
export const send = (key: string) => pRetry(async () => {
  const response = await ${post(KEY)};
  if (response.status >= 400 && response.status < 500) throw new ${error}('no');
  return response;
});`;
    const network = 'network: again, same request, same key, growing delay of 1000 ms, bounded';
    assert.deepEqual(listRetry(text('AbortError')).slice(1), [network]);
    assert.deepEqual(listRetry(text('Error')).slice(1), [
      'network 400 401 403 404 408 409 413 422 429: again, same request, same key, growing delay of 1000 ms, bounded',
    ]);
  });

  it('async-retry, with and without bail', () => {
    const text = (failure: string) => `
import retry from 'async-retry';
export const send = (key: string) => retry(async (bail) => {
  const response = await ${post(KEY)};
  if (response.status === 422) ${failure};
  return response;
});`;
    const network = 'network: again, same request, same key, growing delay of 1000 ms, bounded';
    assert.deepEqual(listRetry(text("return bail(new Error('no'))")).slice(1), [network]);
    assert.deepEqual(listRetry(text("throw new Error('no')")).slice(1), [
      'network 422: again, same request, same key, growing delay of 1000 ms, bounded',
    ]);
  });

  it('a helper of this file', () => {
    const text = `
async function retrying<T>(run: () => Promise<T>) {
  for (let attempt = 0; ; attempt++) {
    try { return await run(); } catch (error) { if (attempt > 3) throw error; }
  }
}
export const send = (key: string) => retrying(() => ${post(KEY)});`;
    const outer = analyzeText(text).calls.find((call) => call.retry.kind !== 'none');
    assert.equal(outer?.retry.kind, 'loop');
    assert.equal(outer.retry.place?.line, 7);
    assert.deepEqual(
      outer.retry.repeats.map((each) => each.outcome),
      ['network'],
    );
  });

  it('an interceptor that sends the request of the error', () => {
    const text = `
import axios from 'axios';
const client = axios.create({ baseURL: '${API}' });
client.interceptors.response.use(undefined, (error) =>
  error.response.status === 503 ? client.request(error.config) : Promise.reject(error));
export const send = (key: string) => client.post('/inquiries', {}, { headers: { ${KEY} } });`;
    const call = analyzeText(text).calls.find((each) => each.path === '/inquiries');
    assert.deepEqual(
      call?.retry.repeats.map((each) => each.outcome),
      [503],
    );
  });

  it('a policy that axios-retry attaches', () => {
    const text = (options: string) => `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, ${options});
export const send = (key: string) => axios.post('${API}/inquiries', {}, { headers: { ${KEY} } });`;
    assert.equal(
      listRetry(text('{ retryCondition: () => true }'))[1],
      `${ALL}: again, same request, same key, at once, bounded`,
    );
    assert.equal(getCall(text('{ retryCondition: () => false }')).retry.kind, 'none');
  });

  it('what a client repeats by itself', () => {
    const text = (retry: string) => `
import got from 'got';
export const send = (key: string) => got.post('${API}/inquiries', { headers: { ${KEY} }${retry} });`;
    assert.equal(getCall(text('')).retry.kind, 'none');
    assert.deepEqual(
      listRetry(text(", retry: { methods: ['POST'], statusCodes: [503] }")).slice(1),
      ['network 503: again, same request, same key, growing delay of 1000 ms, bounded'],
    );
  });

  it('the same request written twice', () => {
    const text = `
export async function send(key: string) {
  const response = await ${post(KEY)};
  if (response.status === 503) return await ${post(KEY)};
  return response;
}`;
    const repeats = printModel(text)
      .split('\n')
      .filter((line) => line.startsWith('    '));
    assert.deepEqual(repeats, ['    503: again, same request, same key, at once, bounded']);
  });
});
