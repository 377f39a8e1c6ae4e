/** Loops in which a request goes out again, and those in which it is another one. */
import assert from 'node:assert/strict';
import { analyzeText, API, assertModel, getCall, listRetry, printModel } from './support.js';

const ALL = 'network 400 401 403 404 408 409 413 422 429 500 502 503 504';
const ERRORS = ALL.replace('network ', '');

const KEY = "'Idempotency-Key': key";
const post = (headers: string, body = '') =>
  `fetch('${API}/inquiries', { method: 'POST', headers: { ${headers} }${body} })`;

describe('retry: loops', () => {
  it('that catch all send all again', () => {
    assertModel(
      `
export async function send(key: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const response = await ${post(KEY)};
      if (!response.ok) throw new Error('failed');
      return response;
    } catch { await wait(attempt); }
  }
}`,
      `
      5:30 POST /inquiries
        client fetch, evidence host api.withpersona.com
        key parameter, scope unknown
        retry loop at 3
          ${ALL}: again, same request, same key, bounded
      `,
    );
  });

  it('that only catch do not see a status with fetch', () => {
    const text = `
export async function send(key: string) {
  while (true) {
    try { return await ${post(KEY)}; } catch { await wait(); }
  }
}`;
    assert.deepEqual(listRetry(text), [
      'retry loop at 3',
      'network: again, same request, same key, without end',
    ]);
  });

  it('that only catch see every status with axios', () => {
    const text = `
import axios from 'axios';
export async function send(key: string) {
  while (true) {
    try { return await axios.post('${API}/inquiries', {}, { headers: { ${KEY} } }); } catch { await wait(); }
  }
}`;
    assert.deepEqual(listRetry(text), [
      'retry loop at 4',
      `${ALL}: again, same request, same key, without end`,
    ]);
  });

  it('that repeat 429 alone', () => {
    const text = `
export async function send(key: string) {
  for (;;) {
    const response = await ${post(KEY)};
    if (response.status !== 429) return response;
    await wait();
  }
}`;
    assert.deepEqual(listRetry(text), [
      'retry loop at 3',
      '429: again, same request, same key, without end',
    ]);
  });

  it('that repeat a list of statuses', () => {
    const text = `
const AGAIN = new Set([409, 429, 503]);
export async function send(key: string) {
  for (;;) {
    const response = await ${post(KEY)};
    if (!AGAIN.has(response.status)) return response;
    await wait();
  }
}`;
    assert.deepEqual(listRetry(text), [
      'retry loop at 4',
      '409 429 503: again, same request, same key, without end',
    ]);
  });

  it('that rotate the key after a 5xx', () => {
    const text = `
export async function send() {
  let key = crypto.randomUUID();
  for (;;) {
    try {
      const response = await ${post(KEY)};
      if (response.status < 500) return response;
      key = crypto.randomUUID();
    } catch { await wait(); }
  }
}`;
    assert.deepEqual(listRetry(text), [
      'retry loop at 4',
      'network: again, same request, same key, without end',
      '500 502 503 504: again, same request, no or new key, at once, without end',
    ]);
  });

  it('that make a new key each time: an attempt’s key', () => {
    const text = `
export async function send() {
  for (;;) {
    try { return await ${post("'Idempotency-Key': crypto.randomUUID()")}; } catch { await wait(); }
  }
}`;
    assert.equal(getCall(text).key.scope, 'attempt');
    assert.deepEqual(listRetry(text), [
      'retry loop at 3',
      'network: again, same request, no or new key, without end',
    ]);
  });

  it('that send no key at all carry no same key', () => {
    const text = `
export async function send() {
  for (;;) {
    try { return await ${post("accept: '*/*'")}; } catch { await wait(); }
  }
}`;
    assert.deepEqual(listRetry(text), [
      'retry loop at 3',
      'network: again, same request, no or new key, without end',
    ]);
  });

  it('that perhaps send a key are not certain of it', () => {
    const text = `
export async function send(headers: Record<string, string>) {
  for (;;) {
    try { return await ${post('...headers')}; } catch { await wait(); }
  }
}`;
    assert.deepEqual(listRetry(text), [
      'retry loop at 3',
      'network: again, same request, key unknown, without end',
    ]);
  });

  it('that correct the body after a 422', () => {
    const text = `
export async function send(key: string, body: { name: string; country?: string }) {
  for (;;) {
    const response = await ${post(KEY, ', body: JSON.stringify(body)')};
    if (response.status !== 422) return response;
    body = { ...body, country: 'US' };
    key = crypto.randomUUID();
  }
}`;
    assert.deepEqual(listRetry(text), [
      'retry loop at 3',
      '422: again, changed request, no or new key',
    ]);
  });

  it('that read between the attempts after a 409', () => {
    const text = `
export async function send(key: string) {
  for (;;) {
    const response = await ${post(KEY)};
    if (response.status !== 409) return response;
    await fetch('${API}/inquiries/inq_1');
  }
}`;
    const [retry] = printModel(text)
      .split('\n')
      .filter((line) => line.startsWith('    409'));
    assert.equal(retry, '    409: again, same request, same key, after a read, at once');
  });

  it('that an unknown function of the answer may end are not certain', () => {
    const text = `
export async function send(key: string, isFinal: (response: Response) => boolean) {
  for (;;) {
    const response = await ${post(KEY)};
    if (response.ok || isFinal(response)) return response;
  }
}`;
    assert.deepEqual(listRetry(text), [
      'retry loop at 3',
      `${ERRORS}: perhaps again, same request, same key`,
    ]);
  });

  it('that look for an error along a chain of causes are not certain', () => {
    const text = (isFinal: string) => `
class Final extends Error {}
const isFinal = (error: unknown) => { ${isFinal} };
const once = async (key: string) => {
  try {
    const response = await ${post(KEY)};
    if (!response.ok) throw new Final();
    return response;
  } catch (cause) { throw new Error('failed', { cause }); }
};
export async function send(key: string) {
  for (;;) { try { return await once(key); } catch (error) { if (isFinal(error)) throw error; } }
}`;
    const again = (isFinal: string) =>
      analyzeText(text(isFinal))
        .calls.flatMap(({ retry }) => retry.repeats)
        .find(({ outcome }) => outcome === 422)?.again ?? 'no';
    const chain =
      'for (let e: any = error; e; e = e.cause) if (e instanceof Final) return true; return false;';
    assert.equal(again(chain), 'unknown');
    assert.equal(again('return error instanceof Final;'), 'yes');
    assert.equal(again('return error.cause instanceof Final;'), 'no');
  });

  it('of do and while', () => {
    const text = `
export async function send(key: string) {
  let response;
  do { response = await ${post(KEY)}; } while (response.status >= 500);
}`;
    assert.deepEqual(listRetry(text), [
      'retry loop at 4',
      '500 502 503 504: again, same request, same key, at once, without end',
    ]);
  });
});

describe('retry: loops that are none', () => {
  const none: Readonly<Record<string, string>> = {
    'a status that is polled': `
export async function poll(id: string) {
  for (;;) {
    const inquiry = await fetch('${API}/inquiries/' + id).then((r) => r.json());
    if (inquiry.data.attributes.status === 'completed') return;
    await wait();
  }
}`,
    'a loop that is left after the first round': `
export async function once(key: string) {
  for (;;) { await ${post(KEY)}; break; }
}`,
    'a catch that throws': `
export async function once(key: string) {
  for (;;) { try { return await ${post(KEY)}; } catch (error) { throw error; } }
}`,
  };
  for (const [name, text] of Object.entries(none)) {
    it(name, () => assert.equal(getCall(text).retry.kind, 'none'));
  }
});

describe('retry: loops over other requests', () => {
  const others: Readonly<Record<string, string>> = {
    'one for each item': `
export async function all(items: string[]) {
  for (const item of items) await ${post("'Idempotency-Key': item", ', body: item')};
}`,
    'the pages of a list': `
export async function all() {
  let after = '';
  do {
    const page = await fetch('${API}/inquiries?page[after]=' + after).then((r) => r.json());
    after = page.links.next;
  } while (after);
}`,
  };
  for (const [name, text] of Object.entries(others)) {
    it(`${name}: no request goes out again unchanged`, () => {
      const { repeats } = getCall(text).retry;
      assert.deepEqual([...new Set(repeats.map((each) => each.sameRequest))], ['no']);
    });
  }
});
