/**
 * The HTTP clients people use, with nothing changed but the base URL: what the bad pattern of the rules' pages does to
 * Persona's objects, and what the good one does.
 */
import assert from 'node:assert/strict';
import axios from 'axios';
import axiosRetry from 'axios-retry';
import got from 'got';
import ky from 'ky';
import pRetry, { AbortError } from 'p-retry';
import { API_BASE_PATH, IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import { INQUIRY, SANDBOX_KEY, simulate } from './simulated.js';
import type { Simulated } from './simulated.js';

interface Pattern {
  readonly client: string;
  /** The key is made for each attempt. */
  readonly bad: (base: string) => Promise<unknown>;
  /** The key is made once. */
  readonly good: (base: string) => Promise<unknown>;
}

const common = { authorization: `Bearer ${SANDBOX_KEY}`, 'content-type': 'application/json' };
const body = JSON.stringify(INQUIRY);
const withKey = (key: string) => ({ ...common, [IDEMPOTENCY_KEY_HEADER]: key });

async function post(base: string, key: string): Promise<Response> {
  return fetch(`${base}/inquiries`, { method: 'POST', headers: withKey(key), body });
}

/** The loop of most programs. */
async function repeat(send: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

function createAxios(base: string) {
  const client = axios.create({ baseURL: base, headers: common, proxy: false });
  axiosRetry(client, { retries: 2 });
  return client;
}

const GOT = { method: 'POST', body, retry: { limit: 2, methods: ['POST'], calculateDelay: delay } };

function delay({ computedValue }: { readonly computedValue: number }): number {
  return computedValue === 0 ? 0 : 1;
}

const KY = { method: 'post', body, retry: { limit: 2, methods: ['post'], delay: () => 1 } };

const PATTERNS: readonly Pattern[] = [
  {
    client: 'fetch in a loop',
    bad: (base) => repeat(() => post(base, crypto.randomUUID())),
    good: (base) => {
      const key = crypto.randomUUID();
      return repeat(() => post(base, key));
    },
  },
  {
    client: 'axios with axios-retry',
    bad: (base) => {
      const client = createAxios(base);
      client.interceptors.request.use((config) => {
        config.headers.set(IDEMPOTENCY_KEY_HEADER, crypto.randomUUID());
        return config;
      });
      return client.post('inquiries', INQUIRY);
    },
    good: (base) =>
      createAxios(base).post('inquiries', INQUIRY, { headers: withKey(crypto.randomUUID()) }),
  },
  {
    client: 'got',
    bad: (base) =>
      got(`${base}/inquiries`, {
        ...(GOT as object),
        headers: common,
        hooks: {
          beforeRequest: [
            (options) => {
              options.headers[IDEMPOTENCY_KEY_HEADER.toLowerCase()] = crypto.randomUUID();
            },
          ],
        },
      }),
    good: (base) =>
      got(`${base}/inquiries`, { ...(GOT as object), headers: withKey(crypto.randomUUID()) }),
  },
  {
    client: 'ky',
    bad: (base) =>
      ky(`${base}/inquiries`, {
        ...KY,
        headers: common,
        hooks: {
          beforeRequest: [
            (request) => request.headers.set(IDEMPOTENCY_KEY_HEADER, crypto.randomUUID()),
          ],
        },
      }),
    good: (base) => ky(`${base}/inquiries`, { ...KY, headers: withKey(crypto.randomUUID()) }),
  },
  {
    client: 'p-retry',
    bad: (base) =>
      pRetry(() => post(base, crypto.randomUUID()), { retries: 2, minTimeout: 1, factor: 1 }),
    good: (base) => {
      const key = crypto.randomUUID();
      return pRetry(() => post(base, key), { retries: 2, minTimeout: 1, factor: 1 });
    },
  },
];

async function start(fault: string): Promise<Simulated & { readonly base: string }> {
  const simulated = await simulate({ strict: true, faults: [fault] });
  return { ...simulated, base: `${simulated.address}${API_BASE_PATH}` };
}

function getRules({ simulator }: Simulated): string[] {
  return simulator.journal.verdicts().map(({ rule }) => rule);
}

describe('after a lost answer', () => {
  for (const { client, bad, good } of PATTERNS) {
    it(`${client}: a key for each attempt makes two inquiries`, async () => {
      const simulated = await start('lose-answer POST /inquiries count=1');
      await bad(simulated.base);
      assert.equal(simulated.simulator.journal.created('inquiry').length, 2);
      assert.deepEqual(getRules(simulated), ['no-key-per-attempt']);
    });

    it(`${client}: one key makes one`, async () => {
      const simulated = await start('lose-answer POST /inquiries count=1');
      await good(simulated.base);
      assert.equal(simulated.simulator.journal.created('inquiry').length, 1);
      assert.deepEqual(getRules(simulated), []);
    });
  }

  it('axios-retry repeats a POST without any key by itself', async () => {
    const simulated = await start('lose-answer POST /inquiries count=1');
    await createAxios(simulated.base).post('inquiries', INQUIRY);
    assert.equal(simulated.simulator.journal.created('inquiry').length, 2);
    assert.deepEqual(getRules(simulated), ['require-idempotency-key']);
  });

  it('got and ky do not repeat a POST unless told to', async () => {
    for (const send of [
      (base: string) => got.post(`${base}/inquiries`, { headers: common, body }),
      (base: string) => ky.post(`${base}/inquiries`, { headers: common, body }),
    ]) {
      const simulated = await start('lose-answer POST /inquiries count=1');
      await assert.rejects(send(simulated.base));
      assert.equal(simulated.simulator.journal.entries().length, 1);
    }
  });
});

describe('after a refused request', () => {
  const invalid = (base: string, key: string) =>
    fetch(`${base}/inquiries`, { method: 'POST', headers: withKey(key), body: '{}' });
  const options = { retries: 2, minTimeout: 1, factor: 1 };

  it('p-retry repeats what throws, and gets the kept answer each time', async () => {
    const simulated = await start('latency milliseconds=0 count=1');
    const { simulator, base } = simulated;
    const run = pRetry(async () => {
      const response = await invalid(base, 'key-1');
      if (!response.ok) throw new Error(`${response.status}`);
    }, options);
    await assert.rejects(run, { message: '400' });
    assert.deepEqual(
      simulator.journal.entries().map(({ outcome }) => outcome),
      ['fresh', 'replayed', 'replayed'],
    );
    assert.deepEqual(getRules(simulated), ['no-unchanged-retry', 'no-unchanged-retry']);
  });

  it('AbortError ends it', async () => {
    const simulated = await start('latency milliseconds=0 count=1');
    const run = pRetry(async () => {
      const response = await invalid(simulated.base, 'key-1');
      if (response.status < 500) throw new AbortError(`${response.status}`);
    }, options);
    await assert.rejects(run, { message: '400' });
    assert.equal(simulated.simulator.journal.entries().length, 1);
    assert.deepEqual(getRules(simulated), []);
  });
});
