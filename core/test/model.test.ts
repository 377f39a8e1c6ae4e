/** The model as text: each kind of line that `print` writes. */
import assert from 'node:assert/strict';
import { print } from '../src/index.js';
import { analyzeText, API, assertModel, dedent, listRetry, printModel } from './support.js';

describe('the printed model', () => {
  it('of a file without calls is empty', () => {
    assert.equal(print(analyzeText('const a = 1;')), '');
  });

  it('has one block for each call that chooses method and path', () => {
    assertModel(
      `const get = (path) => fetch('${API}' + path);
get('/inquiries'); get('/accounts');`,
      `
      2:1 GET /inquiries
        client fetch, evidence host api.withpersona.com
        key absent
      2:20 GET /accounts
        client fetch, evidence host api.withpersona.com
        key absent
      `,
    );
  });

  it('has the place of the call, not of the options', () => {
    assertModel(
      `
      (async () => {
        await
          fetch(
            '${API}/inquiries'
          );
      })();`,
      `
      4:11 GET /inquiries
        client fetch, evidence host api.withpersona.com
        key absent
      `,
    );
  });

  it('says what is not known of method and path', () => {
    assertModel(
      `export const send = (method, id) => fetch('${API}/' + id, { method });`,
      `
      1:37 ? ${API}/{…}
        client fetch, evidence host api.withpersona.com
        key absent
      `,
    );
  });

  it('says which methods there can be', () => {
    const text = `export const send = (flag) => fetch('${API}/accounts', { method: flag ? 'POST' : 'GET' });`;
    assert.match(printModel(text), /^1:31 (?:GET\|POST|POST\|GET) \/accounts$/mu);
  });

  it('says that a key is perhaps sent', () => {
    assertModel(
      `export const send = (flag) => fetch('${API}/inquiries', {
  method: 'POST',
  headers: { ...(flag ? { 'Idempotency-Key': crypto.randomUUID() } : {}) },
});`,
      `
      1:31 POST /inquiries
        client fetch, evidence host api.withpersona.com
        key perhaps generated at 3, scope operation
      `,
    );
  });

  it('has one row for each outcome that leads to another attempt', () => {
    const text = `export async function send(key) {
  for (;;) {
    const response = await fetch('${API}/inquiries', { method: 'POST', headers: { 'Idempotency-Key': key } });
    if (response.status !== 429 && response.status !== 503) return response;
  }
}`;
    assert.equal(
      print(analyzeText(text)),
      dedent(`
      3:28 POST /inquiries
        client fetch, evidence host api.withpersona.com
        key parameter, scope unknown
        retry loop at 2
          429: again, same request, same key, at once, without end
          503: again, same request, same key, at once, without end
      `),
    );
  });

  const waits: Record<string, string> = {
    '': ', at once, bounded',
    'await sleep(1000);': ', constant delay of 1000 ms, bounded',
    'await sleep(options.delay);': ', constant delay, bounded',
    'await sleep(1000 * 2 ** attempt);': ', growing delay of 1000 ms and 2000 ms, bounded',
    "await sleep(1000 * Number(response.headers.get('RateLimit-Reset')));":
      ', delay by a header, bounded',
    'await unknown();': ', bounded',
  };
  for (const [code, expected] of Object.entries(waits)) {
    it(`says of an attempt after \`${code}\`: "${expected}"`, () => {
      const text = `
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export async function send(options) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${API}/inquiries');
    if (response.status !== 429) return response;
    ${code}
  }
}`;
      assert.deepEqual(listRetry(text).slice(1), [
        `429: again, same request, no or new key${expected}`,
      ]);
    });
  }

  it('ends with the keys that two requests share', () => {
    assertModel(
      `export async function send(jobId) {
  await fetch('${API}/inquiries', { method: 'POST', headers: { 'Idempotency-Key': jobId } });
  await fetch('${API}/accounts', { method: 'POST', headers: { 'Idempotency-Key': jobId } });
}`,
      `
      2:9 POST /inquiries
        client fetch, evidence host api.withpersona.com
        key parameter, scope operation
      3:9 POST /accounts
        client fetch, evidence host api.withpersona.com
        key parameter, scope operation
      key reused at 3: path differ from the request at 2
      `,
    );
  });

  it('names the library that repeats', () => {
    assertModel(
      `import retry from 'async-retry';
export const send = (key) => retry(() => fetch('${API}/inquiries', { method: 'POST', headers: { 'Idempotency-Key': key } }));`,
      `
      2:42 POST /inquiries
        client fetch, evidence host api.withpersona.com
        key parameter, scope unknown
        retry async-retry at 2
          network: again, same request, same key, growing delay of 1000 ms, bounded
      `,
    );
  });
});
