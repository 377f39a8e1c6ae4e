/**
 * Deliveries to a receiver on this machine: signature, schedule, rotation, duplicates, another order.
 */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { WEBHOOK_DELIVERY } from '@persona-lint/api';
import { isLoopback } from '../src/webhooks/receiver-address.js';
import { receive } from './receiver.js';
import type { Received } from './receiver.js';
import { simulate } from './simulated.js';

function verify({ headers, body }: Received, secret: string): boolean {
  return String(headers['persona-signature'])
    .split(' ')
    .some((set) => {
      const [, time = '', digest] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(set) ?? [];
      return createHmac('sha256', secret).update(`${time}.${body}`).digest('hex') === digest;
    });
}

function toEvent({ body }: Received) {
  const { data } = JSON.parse(body) as {
    data: { id: string; attributes: { name: string; payload: { data: { id: string } } } };
  };
  return { id: data.id, name: data.attributes.name, about: data.attributes.payload.data.id };
}

const SECRET = 'wbhsec_test';

describe('a webhook', () => {
  it('gets each event, signed over the body as it is sent', async () => {
    const { url, received } = await receive();
    const webhooks = [{ url, secret: SECRET, events: ['inquiry.created'] }];
    const { simulator, createInquiry } = await simulate({ webhooks });
    const inquiry = await createInquiry();
    await simulator.webhooks.settled();
    assert.equal(received.length, 1);
    const [first] = received;
    assert.ok(verify(first!, SECRET));
    assert.ok(!verify(first!, 'wbhsec_other'));
    assert.ok(
      !verify({ ...first!, body: JSON.stringify(JSON.parse(first!.body), null, 1) }, SECRET),
    );
    assert.equal(toEvent(first!).name, 'inquiry.created');
    assert.equal(toEvent(first!).about, inquiry.body.data?.id);
    assert.equal(first!.headers['persona-webhook-attempts-made'], '1');
    assert.equal(first!.headers['persona-webhook-attempts-left'], '7');
  });

  it('hears nothing of a request that was refused or replayed', async () => {
    const { url, received } = await receive();
    const { simulator, call, createInquiry } = await simulate({
      webhooks: [{ url, events: ['inquiry.created'] }],
    });
    await call('/inquiries', { body: {} });
    await createInquiry('key-1');
    await createInquiry('key-1');
    await simulator.webhooks.settled();
    assert.equal(received.length, 1);
  });

  it('is tried again on the documented schedule, and no more after the last', async () => {
    const { url, received } = await receive(() => 500);
    const { simulator, createInquiry } = await simulate({
      webhooks: [{ url, events: ['inquiry.created'] }],
    });
    const { clock, webhooks } = simulator;
    const start = clock.now();
    await createInquiry();
    await webhooks.settled();
    for (const seconds of WEBHOOK_DELIVERY.retrySeconds) {
      clock.advance(seconds * 1000 - 1);
      await webhooks.settled();
      const before = received.length;
      clock.advance(1);
      await webhooks.settled();
      assert.equal(received.length, before + 1);
    }
    clock.advance(10 * 86_400_000);
    await webhooks.settled();
    assert.equal(received.length, 8);
    const last = received.at(-1)?.headers;
    assert.equal(last?.['persona-webhook-attempts-made'], '8');
    assert.equal(last['persona-webhook-attempts-left'], '0');
    assert.equal(last['persona-webhook-first-attempted-at'], `${start / 1000}`);
  });

  it('is not tried again once the receiver has taken it, or it is disabled', async () => {
    const { url, received } = await receive((count) => (count === 2 ? 204 : 500));
    const { simulator, createInquiry, call } = await simulate({
      webhooks: [{ url, events: ['inquiry.created'] }],
    });
    await createInquiry();
    await simulator.webhooks.settled();
    simulator.clock.advance(3000);
    await simulator.webhooks.settled();
    simulator.clock.advance(86_400_000);
    await simulator.webhooks.settled();
    assert.equal(received.length, 2);
    await createInquiry();
    await simulator.webhooks.settled();
    const { data } = JSON.parse((await call('/webhooks')).text) as { data: { id: string }[] };
    await call(`/webhooks/${data[0]?.id}/disable`, { body: {} });
    simulator.clock.advance(86_400_000);
    await simulator.webhooks.settled();
    assert.equal(received.length, 3);
  });

  it('signs with both secrets while one is being rotated', async () => {
    const { url, received } = await receive();
    const { simulator, call, createInquiry } = await simulate();
    const attributes = { url, name: 'test', 'enabled-events': ['inquiry.created'] };
    const made = await call('/webhooks', { body: { data: { attributes } } });
    const path = `/webhooks/${made.body.data?.id}`;
    await call(`${path}/enable`, { body: {} });
    const rotated = await call(`${path}/rotate-secret`, {
      body: { meta: { 'expires-in-seconds': 3600 } },
    });
    const old = String(made.body.data?.attributes['secret']);
    const fresh = String(rotated.body.data?.attributes['secret']);
    await createInquiry();
    await simulator.webhooks.settled();
    assert.ok(verify(received[0]!, old) && verify(received[0]!, fresh));
    simulator.clock.advance(3_600_000);
    await createInquiry();
    await simulator.webhooks.settled();
    assert.ok(!verify(received[1]!, old) && verify(received[1]!, fresh));
  });

  it('gets an event twice, or after a later one, when a fault says so', async () => {
    const { url, received } = await receive();
    const { simulator, createInquiry } = await simulate({
      webhooks: [{ url, events: ['inquiry.created'] }],
      faults: ['webhook-duplicate count=1', 'webhook-reorder skip=1 count=1'],
    });
    const ids = [];
    for (let time = 0; time < 3; time++) {
      ids.push((await createInquiry()).body.data?.id);
      await simulator.webhooks.settled();
    }
    const [first, second, third] = ids;
    assert.deepEqual(
      received.map((each) => toEvent(each).about),
      [first, first, third, second],
    );
    assert.equal(toEvent(received[0]!).id, toEvent(received[1]!).id);
  });

  it('is not sent to another machine', async () => {
    const { simulator, createInquiry } = await simulate({
      webhooks: [{ url: 'https://example.com/hook', events: ['inquiry.created'] }],
    });
    await createInquiry();
    await simulator.webhooks.settled();
    assert.deepEqual(
      simulator.webhooks.history().map(({ result }) => result),
      ['not-loopback'],
    );
  });
});

it('knows which addresses are on this machine', () => {
  for (const url of [
    'http://127.0.0.1:1/x',
    'http://localhost/',
    'http://[::1]:3000',
    'http://127.9.9.9',
  ])
    assert.ok(isLoopback(url), url);
  for (const url of [
    'http://127.0.0.1.evil.example/',
    'http://localhost.evil.example/',
    'http://10.0.0.1/',
    'file:///etc/passwd',
    'nonsense',
  ])
    assert.ok(!isLoopback(url), url);
});
