/**
 * Rate limits and quotas: headers on every answer to a known caller, windows of a minute, 429 when they are used up.
 */
import assert from 'node:assert/strict';
import { ERROR_TITLES, getLimitDetails } from '@persona-lint/api';
import { PRODUCTION_KEY, SANDBOX_KEY, simulate } from './simulated.js';

const NAMES = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'];
const QUOTA_NAMES = ['quota-limit', 'quota-remaining', 'quota-reset'];

describe('the rate limit', () => {
  it('stands on every answer to a known caller, errors too, and on no other', async () => {
    const { call } = await simulate();
    const read = async (path: string, apiKey = SANDBOX_KEY) =>
      [...NAMES, ...QUOTA_NAMES].map(
        (
          (headers) => (name: string) =>
            headers.get(name)
        )((await call(path, { apiKey })).headers),
      );
    assert.deepEqual(await read('/inquiries'), ['300', '299', '60', '150', '150', '60']);
    assert.deepEqual(await read('/inquiries/inq_none'), ['300', '298', '60', '150', '150', '60']);
    assert.deepEqual(await read('/inquiries', 'wrong'), [null, null, null, null, null, null]);
  });

  it('is a window of 60 seconds from the first request', async () => {
    const { simulator, call } = await simulate({ limits: { requests: 2 } });
    const statuses = [];
    for (const seconds of [0, 30, 29.999, 0.001]) {
      simulator.clock.advance(seconds * 1000);
      statuses.push((await call('/inquiries')).status);
    }
    assert.deepEqual(statuses, [200, 200, 429, 200]);
  });

  it('answers as documented once it is used up', async () => {
    const { simulator, call } = await simulate({ limits: { requests: 1 } });
    await call('/inquiries');
    simulator.clock.advance(15_000);
    const { status, body, headers } = await call('/inquiries');
    assert.equal(status, 429);
    assert.deepEqual(body, {
      errors: [{ title: ERROR_TITLES.rateLimit, details: getLimitDetails(1) }],
    });
    assert.equal(headers.get('ratelimit-remaining'), '0');
    assert.equal(headers.get('ratelimit-reset'), '45');
    assert.equal(headers.get('retry-after'), null);
  });

  it('counts each environment by itself', async () => {
    const { call } = await simulate({ limits: { requests: 1 } });
    assert.equal((await call('/inquiries')).status, 200);
    assert.equal((await call('/inquiries', { apiKey: PRODUCTION_KEY })).status, 200);
    assert.equal((await call('/inquiries')).status, 429);
  });

  it('counts an API key with a limit of its own, too', async () => {
    const other = 'persona_sandbox_other-test-key';
    const { call } = await simulate({
      apiKeys: [{ key: SANDBOX_KEY, rateLimit: 1 }, { key: other }],
    });
    const statuses = [];
    for (const apiKey of [SANDBOX_KEY, SANDBOX_KEY, other])
      statuses.push((await call('/inquiries', { apiKey })).status);
    assert.deepEqual(statuses, [200, 429, 200]);
  });
});

describe('a quota', () => {
  it('counts what is created, not what is asked or replayed', async () => {
    const { call, createInquiry } = await simulate();
    await createInquiry('key-1');
    await createInquiry('key-1');
    await call('/inquiries', { body: {} });
    const { headers } = await call('/inquiries');
    assert.equal(headers.get('quota-remaining'), '149');
  });

  it('refuses with the status that the switch says, before any key is kept', async () => {
    for (const quotaStatus of [429, 403] as const) {
      const { simulator, createInquiry } = await simulate({
        limits: { quotas: { create_inquiry: 1 } },
        switches: { quotaStatus },
      });
      await createInquiry('key-1');
      const refused = await createInquiry('key-2');
      assert.equal(refused.status, quotaStatus);
      assert.equal(refused.body.errors?.[0]?.title, ERROR_TITLES.quota);
      simulator.clock.advance(60_000);
      assert.equal((await createInquiry('key-2')).status, 201);
    }
  });
});
