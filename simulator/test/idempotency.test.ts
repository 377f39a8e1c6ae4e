/**
 * The store of keys: what is kept, what comes back, what is refused, and what never gets that far.
 */
import assert from 'node:assert/strict';
import { ERROR_TITLES, getMismatchDetails } from '@persona-lint/api';
import { PRODUCTION_KEY, simulate } from './simulated.js';

const HOUR = 3_600_000;

describe('an idempotency key', () => {
  it('brings back the first answer, and the work is done once', async () => {
    const { simulator, createInquiry } = await simulate();
    const first = await createInquiry('key-1');
    const second = await createInquiry('key-1');
    assert.equal(first.status, 201);
    assert.equal(second.status, 201);
    assert.equal(second.text, first.text);
    assert.equal(simulator.journal.created('inquiry').length, 1);
    assert.deepEqual(
      simulator.journal.entries().map(({ outcome }) => outcome),
      ['fresh', 'replayed'],
    );
  });

  it('is none when none was sent', async () => {
    const { simulator, createInquiry } = await simulate();
    const [first, second] = [await createInquiry(), await createInquiry()];
    assert.notEqual(first.body.data?.id, second.body.data?.id);
    assert.equal(simulator.journal.created('inquiry').length, 2);
  });

  it('is refused with other parameters, and nothing is done', async () => {
    const { simulator, createInquiry } = await simulate();
    await createInquiry('key-1', 'one');
    const second = await createInquiry('key-1', 'two');
    assert.equal(second.status, 400);
    assert.deepEqual(second.body.errors, [
      { title: ERROR_TITLES.idempotency, details: getMismatchDetails('key-1') },
    ]);
    assert.equal(simulator.journal.created('inquiry').length, 1);
    assert.equal((await createInquiry('key-1', 'one')).status, 201);
  });

  it('takes requests for the same that are written in another way', async () => {
    const { simulator, call } = await simulate();
    const attributes = { 'inquiry-template-id': 'itmpl_test', note: 'a' };
    const first = await call('/inquiries', { key: 'key-1', body: { data: { attributes } } });
    const camel = { note: 'a', inquiryTemplateId: 'itmpl_test' };
    const second = await call('/inquiries', {
      key: 'key-1',
      body: { data: { attributes: camel } },
    });
    assert.equal(second.text, first.text);
    assert.equal(simulator.journal.created('inquiry').length, 1);
  });

  it('keeps failures, too', async () => {
    const { simulator, call } = await simulate();
    const body = { data: { attributes: {} } };
    const first = await call('/inquiries', { key: 'key-1', body });
    const second = await call('/inquiries', { key: 'key-1', body });
    assert.equal(first.status, 400);
    assert.equal(second.text, first.text);
    assert.deepEqual(
      simulator.journal.entries().map(({ outcome }) => outcome),
      ['fresh', 'replayed'],
    );
  });

  it('belongs to one environment', async () => {
    const { call } = await simulate();
    const body = { data: { attributes: { 'inquiry-template-id': 'itmpl_test' } } };
    const first = await call('/inquiries', { key: 'key-1', body });
    const other = await call('/inquiries', { key: 'key-1', body, apiKey: PRODUCTION_KEY });
    assert.equal(other.status, 201);
    assert.notEqual(other.body.data?.id, first.body.data?.id);
  });

  it('is forgotten after a day, and not before', async () => {
    const { simulator, createInquiry } = await simulate();
    const first = await createInquiry('key-1');
    simulator.clock.advance(24 * HOUR - 1);
    assert.equal((await createInquiry('key-1')).text, first.text);
    simulator.clock.advance(1);
    const third = await createInquiry('key-1');
    assert.equal(third.status, 201);
    assert.notEqual(third.body.data?.id, first.body.data?.id);
  });

  it('has no effect on GET and DELETE', async () => {
    const { simulator, call, createInquiry } = await simulate();
    const path = `/inquiries/${(await createInquiry()).body.data?.id}`;
    await call(path, { key: 'key-1' });
    await call(path, { key: 'key-1', method: 'DELETE' });
    assert.equal((await call(path, { key: 'key-1', method: 'DELETE' })).status, 409);
    assert.deepEqual(
      simulator.journal.entries({ idempotencyKey: 'key-1' }).map(({ outcome }) => outcome),
      ['not-stored', 'not-stored', 'not-stored'],
    );
  });

  it('is free again after 401 and 429, which are decided before', async () => {
    const { simulator, call, createInquiry } = await simulate({
      faults: ['rate-limit POST /inquiries skip=1 count=1'],
    });
    const unknown = await call('/inquiries', { key: 'key-1', apiKey: 'wrong', body: {} });
    assert.equal(unknown.status, 401);
    assert.equal((await createInquiry('key-1')).status, 429);
    assert.equal((await createInquiry('key-1')).status, 201);
    assert.deepEqual(
      simulator.journal.entries().map(({ outcome }) => outcome),
      ['not-stored', 'not-stored', 'fresh'],
    );
  });

  it('makes one API log for the first answer, and one for the first mismatch', async () => {
    const { createInquiry, call } = await simulate();
    for (const note of ['a', 'a', 'b', 'b', 'c']) await createInquiry('key-1', note);
    const logs = JSON.parse((await call('/api-logs?page[size]=100')).text) as {
      data: { attributes: { response: { status: number } } }[];
    };
    assert.deepEqual(
      logs.data.map(({ attributes }) => attributes.response.status),
      [400, 201],
    );
  });
});

describe('two requests at once with one key', () => {
  const faults = ['latency POST /inquiries stage=instead milliseconds=1000 count=1'];

  it('get one answer when the second waits', async () => {
    const { simulator, createInquiry } = await simulate({ faults });
    const both = [createInquiry('key-1'), createInquiry('key-1')];
    while (simulator.journal.entries().length < 2) {
      simulator.clock.advance(1000);
      await new Promise(setImmediate);
    }
    const [first, second] = await Promise.all(both);
    assert.equal(first?.text, second?.text);
    assert.equal(simulator.journal.created('inquiry').length, 1);
  });

  it('conflict when the switch says so, and the key stays the first one’s', async () => {
    const { simulator, createInquiry } = await simulate({
      faults,
      switches: { concurrentKey: 'conflict' },
    });
    const both = [createInquiry('key-1'), createInquiry('key-1')];
    while (simulator.journal.entries().length < 1) await new Promise(setImmediate);
    while (simulator.journal.entries().length < 2) {
      simulator.clock.advance(1000);
      await new Promise(setImmediate);
    }
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    assert.deepEqual(statuses.sort(), [201, 409]);
    assert.equal((await createInquiry('key-1')).status, 201);
    assert.equal(simulator.journal.created('inquiry').length, 1);
  });
});

describe('switches about keys', () => {
  it('let a key count on PATCH', async () => {
    for (const patchKeys of ['ignored', 'stored'] as const) {
      const { simulator, call, createInquiry } = await simulate({ switches: { patchKeys } });
      const path = `/inquiries/${(await createInquiry()).body.data?.id}`;
      const body = { data: { attributes: { note: 'changed' } } };
      await call(path, { method: 'PATCH', key: 'key-1', body });
      await call(path, { method: 'PATCH', key: 'key-1', body });
      const outcomes = simulator.journal.entries({ method: 'PATCH' }).map(({ outcome }) => outcome);
      const wanted = patchKeys === 'stored' ? ['fresh', 'replayed'] : ['not-stored', 'not-stored'];
      assert.deepEqual(outcomes, wanted);
    }
  });

  it('decide whether the path belongs to the parameters', async () => {
    for (const keyCompares of ['whole-request', 'parameters'] as const) {
      const { call, createInquiry } = await simulate({ switches: { keyCompares } });
      const ids = [await createInquiry(), await createInquiry()].map(({ body }) => body.data?.id);
      await call(`/inquiries/${ids[0]}/approve`, { key: 'key-1', body: {} });
      const second = await call(`/inquiries/${ids[1]}/approve`, { key: 'key-1', body: {} });
      assert.equal(second.status, keyCompares === 'parameters' ? 200 : 400);
    }
  });

  it('give a replay an id of its own, or the first one’s', async () => {
    for (const replayRequestId of ['new', 'first'] as const) {
      const { createInquiry } = await simulate({ switches: { replayRequestId } });
      const ids = [await createInquiry('key-1'), await createInquiry('key-1')].map(({ headers }) =>
        headers.get('request-id'),
      );
      assert.equal(ids[0] === ids[1], replayRequestId === 'first');
    }
  });
});
