/** Webhooks, API keys, logs, limits, workflows, sharing and what is set up in the dashboard. */
import assert from 'node:assert/strict';
import {
  createInquiry,
  list,
  refuse,
  succeed,
  toBody,
  toMeta,
  withPersona,
} from './local-persona.js';

const WEBHOOK = { name: 'a', url: 'http://127.0.0.1:9/', 'enabled-events': ['inquiry.created'] };

describe('a webhook', () => {
  it('starts disabled, shows its secret where it is read alone, and stays archived', () =>
    withPersona(async ({ sandbox }) => {
      const { data } = await succeed(sandbox, 'create-a-webhook', toBody(WEBHOOK));
      assert.equal(data.attributes.status, 'disabled');
      assert.match(String(data.attributes.secret), /^wbhsec_/);
      const { data: read } = await succeed(sandbox, 'retrieve-a-webhook');
      assert.equal(read.attributes.secret, data.attributes.secret);
      const [listed] = await list(sandbox, 'list-all-webhooks');
      assert.ok(listed && !('secret' in listed.attributes));
      const { data: enabled } = await succeed(sandbox, 'enable-a-webhook');
      assert.equal(enabled.attributes.status, 'enabled');
      await succeed(sandbox, 'archive-a-webhook');
      for (const action of ['enable-a-webhook', 'archive-a-webhook', 'rotate-a-webhook-secret'])
        assert.equal((await refuse(sandbox, action)).status, 409, action);
    }));

  it('keeps the old secret for as long as a rotation says', () =>
    withPersona(async ({ sandbox, clock }) => {
      const { data } = await succeed(sandbox, 'create-a-webhook', toBody(WEBHOOK));
      const { data: rotated } = await succeed(
        sandbox,
        'rotate-a-webhook-secret',
        toMeta({ 'expires-in-seconds': 60 }),
      );
      assert.notEqual(rotated.attributes.secret, data.attributes.secret);
      const secrets = async () =>
        (
          (await succeed(sandbox, 'retrieve-a-webhook')).data.attributes.secrets as {
            value: string;
          }[]
        ).map(({ value }) => value);
      assert.deepEqual(await secrets(), [rotated.attributes.secret, data.attributes.secret]);
      clock.advance(60_000);
      assert.deepEqual(await secrets(), [rotated.attributes.secret]);
    }));

  it('goes to an address, for events that exist', () =>
    withPersona(async ({ sandbox }) => {
      const odd = await refuse(
        sandbox,
        'create-a-webhook',
        toBody({ ...WEBHOOK, url: 'somewhere' }),
      );
      assert.deepEqual([odd.status, odd.pointer], [422, '/data/attributes/url']);
      const unknown = { ...WEBHOOK, 'enabled-events': ['inquiry.lost'] };
      const refused = await refuse(sandbox, 'create-a-webhook', toBody(unknown));
      assert.deepEqual([refused.status, refused.pointer], [422, '/data/attributes/enabled-events']);
      await succeed(sandbox, 'create-a-webhook', toBody({ ...WEBHOOK, 'enabled-events': ['*'] }));
    }));
});

describe('an API key', () => {
  it('shows its value when it is made, and never again', () =>
    withPersona(async ({ sandbox }) => {
      const { data } = await succeed(sandbox, 'create-an-api-key', toBody({ name: 'a' }));
      assert.match(String(data.attributes.value), /^persona_sandbox_[\da-f-]{36}$/);
      const { data: read } = await succeed(sandbox, 'retrieve-an-api-key');
      assert.ok(!('value' in read.attributes));
      const { data: clone } = await succeed(sandbox, 'clone-api-key');
      assert.notEqual(clone.attributes.value, data.attributes.value);
    }));

  it('expires once, within 30 days', () =>
    withPersona(async ({ sandbox, clock }) => {
      await succeed(sandbox, 'create-an-api-key', toBody({ name: 'a' }));
      const late = await refuse(
        sandbox,
        'expire-an-api-key',
        toMeta({ 'expires-in-seconds': 2_592_001 }),
      );
      assert.deepEqual([late.status, late.pointer], [422, '/meta/expires-in-seconds']);
      await succeed(sandbox, 'expire-an-api-key', toMeta({ 'expires-in-seconds': 60 }));
      clock.advance(60_000);
      assert.equal(
        (await refuse(sandbox, 'expire-an-api-key', toMeta({ 'expires-in-seconds': 60 }))).status,
        409,
      );
    }));
});

describe('logs', () => {
  it('hold each request under its id, the last one first', () =>
    withPersona(async ({ sandbox }) => {
      const { headers } = await sandbox.call('create-an-account', { body: {} });
      const id = headers.get('request-id') ?? '';
      const { data } = await succeed(sandbox, 'retrieve-an-api-log', {
        params: { 'api-log-id': id },
      });
      assert.deepEqual((data.attributes.response as { status: number }).status, 201);
      const logs = await list(sandbox, 'list-all-api-logs');
      assert.ok(logs.some((each) => each.id === id));
      assert.equal(
        (await refuse(sandbox, 'retrieve-an-api-log', { params: { 'api-log-id': 'req_none' } }))
          .status,
        404,
      );
    }));

  it('of limits count the request that asks', () =>
    withPersona(async ({ sandbox }) => {
      const remaining = async () => {
        const answer = await sandbox.call('list-all-rate-limits');
        const { data } = answer.body as { data: { attributes: { remaining: number } }[] };
        assert.equal(
          answer.headers.get('ratelimit-remaining'),
          String(data[0]?.attributes.remaining),
        );
        return data[0]?.attributes.remaining ?? 0;
      };
      const first = await remaining();
      assert.equal(await remaining(), first - 1);
    }));
});

describe('sharing', () => {
  it('goes from pending to inactive and back, and no other way', () =>
    withPersona(async ({ sandbox }) => {
      const attributes = { 'destination-organization-id': 'org_2' };
      await succeed(sandbox, 'create-a-connect-connection', toBody(attributes));
      assert.equal((await refuse(sandbox, 'reactivate-a-connect-connection')).status, 409);
      const { data } = await succeed(sandbox, 'deactivate-a-connect-connection');
      assert.equal(data.attributes.status, 'inactive');
      assert.equal((await refuse(sandbox, 'deactivate-a-connect-connection')).status, 409);
      const { data: back } = await succeed(sandbox, 'reactivate-a-connect-connection');
      assert.equal(back.attributes.status, 'pending');
    }));

  it('by a token ends redeemed, or expired when its time is over', () =>
    withPersona(async ({ sandbox, clock }) => {
      const { data: inquiry } = await createInquiry(sandbox);
      await succeed(
        sandbox,
        'create-a-connect-connection',
        toBody({ 'destination-organization-id': 'org_2' }),
      );
      const attributes = {
        'connection-id': sandbox.ids.get('connection-id'),
        'source-id': inquiry.id,
      };
      await succeed(sandbox, 'create-a-share-token', toBody(attributes));
      await succeed(sandbox, 'redeem-share-token', toBody({}));
      assert.equal(
        (await succeed(sandbox, 'retrieve-a-share-token')).data.attributes.status,
        'redeemed',
      );
      assert.equal((await refuse(sandbox, 'expire-share-token')).status, 409);
      await succeed(
        sandbox,
        'create-a-share-token',
        toBody({ ...attributes, 'expires-in-seconds': 60 }),
      );
      clock.advance(60_000);
      assert.equal(
        (await refuse(sandbox, 'redeem-share-token', toBody({}))).details,
        'Share token is expired',
      );
      const short = await refuse(
        sandbox,
        'create-a-share-token',
        toBody({ ...attributes, 'expires-in-seconds': 1 }),
      );
      assert.equal(short.status, 422);
    }));
});

describe('what is set up in the dashboard', () => {
  it('has one of each kind, and one more for each id that is used', () =>
    withPersona(async ({ production }) => {
      const templates = await list(production, 'list-all-inquiry-templates');
      assert.equal(templates.length, 1);
      await createInquiry(production);
      assert.equal((await list(production, 'list-all-inquiry-templates')).length, 2);
    }));

  it('can be read in production only, where it is so documented', () =>
    withPersona(async ({ sandbox }) => {
      assert.equal((await refuse(sandbox, 'list-all-inquiry-templates')).status, 403);
    }));

  it('keeps translations in a draft', () =>
    withPersona(async ({ production }) => {
      const translations = [
        {
          step: 'start',
          'step-display-name': 'Start',
          component: 'title',
          'attribute-name': 'text',
          'locale-values': [{ locale: 'fr', value: 'Commencer' }],
        },
      ];
      const params = { 'inquiry-template-id': 'itmpl_1' };
      const { data } = await succeed(production, 'import-inquiry-template-translations', {
        params,
        ...toBody({ translations }),
      });
      assert.deepEqual(
        [data.attributes.status, data.attributes['enabled-locales']],
        ['draft', ['fr']],
      );
      const empty = { params, ...toBody({ translations: [] }) };
      assert.equal(
        (await refuse(production, 'import-inquiry-template-translations', empty)).status,
        400,
      );
    }));
});

describe('codes of OAuth', () => {
  it('are exchanged once', () =>
    withPersona(async ({ sandbox }) => {
      const asked = { 'client-id': 'a', 'response-type': 'code', scope: 'inquiry.read' };
      const authorization = await sandbox.call('create-authorization', { encoded: asked });
      const { code } = authorization.body as { code: string };
      const encoded = { 'grant-type': 'authorization_code', code };
      const token = await sandbox.call('create-access-token', { encoded });
      assert.equal((token.body as { scope: string }).scope, 'inquiry.read');
      assert.equal((await refuse(sandbox, 'create-access-token', { encoded })).status, 404);
    }));
});
