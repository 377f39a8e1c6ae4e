/**
 * What a webhook's own settings do to its deliveries, and the blocklist of an API key to answers.
 */
import assert from 'node:assert/strict';
import { receive } from './receiver.js';
import { simulate } from './simulated.js';

interface Resource {
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly relationships?: unknown;
}

interface Payload {
  readonly data: Resource;
  readonly included: readonly Resource[];
}

/** The payloads of what was sent to a webhook with these settings, after two inquiries of two templates. */
async function deliver(settings: object): Promise<readonly Payload[]> {
  const { url, received } = await receive();
  const { simulator, call } = await simulate();
  const attributes = { name: 'Test', url, 'enabled-events': ['inquiry.created'], ...settings };
  const created = await call('/webhooks', { body: { data: { attributes } } });
  assert.equal(created.status, 201);
  await call(`/webhooks/${created.body.data?.id}/enable`, { body: {} });
  for (const template of ['itmpl_a', 'itmpl_b']) {
    const inquiry = {
      'inquiry-template-id': template,
      'reference-id': `for-${template}`,
      fields: { 'card-number': '1', 'card-owner': 'Jane' },
    };
    assert.equal(
      (await call('/inquiries', { body: { data: { attributes: inquiry } } })).status,
      201,
    );
  }
  await simulator.webhooks.settled();
  return received.map(({ body }) => {
    const event = JSON.parse(body) as { data: { attributes: { payload: Payload } } };
    return event.data.attributes.payload;
  });
}

const toReferences = (payloads: readonly Payload[]) =>
  payloads.map(({ data }) => data.attributes['reference-id']);

describe('a webhook’s settings', () => {
  it('send everything when there are none, and nothing included', async () => {
    const payloads = await deliver({});
    assert.deepEqual(toReferences(payloads).sort(), ['for-itmpl_a', 'for-itmpl_b']);
    assert.ok(payloads.every(({ data }) => data.relationships !== undefined));
    assert.ok(payloads.every(({ included }) => included.length === 0));
  });

  it('let only events pass whose payload holds what the filter names', async () => {
    const data = { relationships: { 'inquiry-template': { data: { id: 'itmpl_b' } } } };
    assert.deepEqual(toReferences(await deliver({ 'payload-filter': { data } })), ['for-itmpl_b']);
    assert.equal((await deliver({ 'payload-filter': {} })).length, 2);
    const other = { attributes: { status: 'approved' } };
    assert.equal((await deliver({ 'payload-filter': { data: other } })).length, 0);
  });

  it('leave out attributes by name and by path', async () => {
    const [payload] = await deliver({
      'api-attributes-blocklist': ['reference-*', 'note', '/data/attributes/fields/*-number'],
    });
    const { fields, ...attributes } = payload?.data.attributes ?? {};
    assert.deepEqual(Object.keys(fields as object), ['card-owner']);
    assert.ok(!('reference-id' in attributes) && !('note' in attributes) && 'status' in attributes);
  });

  it('leave out relationships', async () => {
    const [payload] = await deliver({ 'relationship-allowlist': { state: 'include_none' } });
    assert.ok(payload && !('relationships' in payload.data));
  });

  it('bring related resources along, all or by relationship', async () => {
    const [all] = await deliver({ 'included-allowlist': { state: 'include_all' } });
    const types = all?.included.map(({ type }) => type) ?? [];
    assert.ok(types.includes('account') && types.includes('inquiry-template'));
    const rows = [{ 'event-type': 'inquiry', relationships: ['account'] }];
    const [some] = await deliver({
      'included-allowlist': { state: 'custom', 'event-types': rows },
    });
    assert.deepEqual(
      some?.included.map(({ type }) => type),
      ['account'],
    );
  });
});

describe('an API key’s blocklist', () => {
  it('leaves attributes out of its answers, and of no other’s', async () => {
    const { call } = await simulate();
    const attributes = { name: 'Blind', 'api-attributes-blocklist': ['status', 'tags'] };
    const made = await call('/api-keys', { body: { data: { attributes } } });
    const apiKey = String(made.body.data?.attributes['value']);
    const inquiry = { data: { attributes: { 'inquiry-template-id': 'itmpl_test' } } };
    const blind = await call('/inquiries', { body: inquiry, apiKey });
    assert.ok(!('status' in (blind.body.data?.attributes ?? {})));
    const other = await call(`/inquiries/${blind.body.data?.id}`);
    assert.equal(other.body.data?.attributes['status'], 'created');
  });
});
