/** What depends on the version and on the casing that a request asks for. */
import assert from 'node:assert/strict';
import {
  createInquiry,
  refuse,
  simulate,
  succeed,
  toBody,
  toMeta,
  withPersona,
} from './local-persona.js';

const OLD = { headers: { 'persona-version': '2023-01-05' } };
const OLDER = { headers: { 'persona-version': '2022-09-01' } };
const NEW = { headers: { 'persona-version': '2025-10-27' } };

describe('included', () => {
  it('is there when asked for, and was there unasked before 2025-10-27', () =>
    withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox);
      await simulate(sandbox, 'create_passed_verification');
      const types = async (options: object) =>
        (await succeed(sandbox, 'retrieve-an-inquiry', options)).included?.map(({ type }) => type);
      assert.equal(await types(NEW), undefined);
      assert.deepEqual(await types({ ...NEW, query: { include: '' } }), []);
      assert.deepEqual(await types({ ...NEW, query: { include: 'verifications' } }), [
        'verification/selfie',
      ]);
      assert.deepEqual(await types(OLD), [
        'verification/selfie',
        'inquiry-template',
        'inquiry-template-version',
      ]);
      assert.deepEqual(await types({ ...OLD, query: { include: 'account' } }), ['account']);
    }));

  it('follows relationships of relationships, in any spelling', () =>
    withPersona(async ({ sandbox }) => {
      const { included } = await succeed(sandbox, 'create-an-inquiry', {
        query: { include: 'inquiry_template.latest_published_version' },
        ...toBody({ 'inquiry-template-id': 'itmpl_1' }),
      });
      assert.deepEqual(
        included?.map(({ type }) => type),
        ['inquiry-template', 'inquiry-template-version'],
      );
    }));
});

describe('sparse fields', () => {
  it('leave out what is not asked for, in data and included, by type or family', () =>
    withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox);
      await simulate(sandbox, 'create_passed_verification');
      const { data, included } = await succeed(sandbox, 'retrieve-an-inquiry', {
        query: {
          include: 'verifications',
          'fields[inquiry]': 'status,createdAt',
          'fields[verification]': 'status',
        },
      });
      assert.deepEqual(Object.keys(data.attributes), ['status', 'created-at']);
      assert.deepEqual(
        included?.map(({ attributes }) => attributes),
        [{ status: 'passed' }],
      );
    }));
});

describe('personal data', () => {
  it('stands in fields, and stood beside them before 2025-10-27', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(
        sandbox,
        'create-an-account',
        toBody({ 'name-first': 'Jane', 'address-city': 'Bonn' }),
      );
      const { data: now } = await succeed(sandbox, 'retrieve-an-account', NEW);
      assert.ok(!('name-first' in now.attributes));
      const { data: then } = await succeed(sandbox, 'retrieve-an-account', OLD);
      assert.equal(then.attributes['name-first'], 'Jane');
      assert.equal(then.attributes['address-city'], 'Bonn');
      assert.equal(then.attributes['name-last'], null);
    }));

  it('beside fields is ignored now and was taken before', () =>
    withPersona(async ({ sandbox }) => {
      const attributes = { 'inquiry-template-id': 'itmpl_1', 'favorite-color': 'blue' };
      const { data: now } = await succeed(sandbox, 'create-an-inquiry', {
        ...toBody(attributes),
        ...NEW,
      });
      assert.deepEqual(now.attributes.fields, {});
      const { data: then } = await succeed(sandbox, 'create-an-inquiry', {
        ...toBody(attributes),
        ...OLD,
      });
      assert.deepEqual(then.attributes.fields, {
        'favorite-color': { type: 'string', value: 'blue' },
      });
    }));
});

describe('a conflict about an account', () => {
  it('carries errors, and carried the account before 2025-10-27', () =>
    withPersona(async ({ sandbox }) => {
      const options = toBody({ 'reference-id': 'user-1' });
      const { data } = await succeed(sandbox, 'create-an-account', options);
      assert.equal(
        (await refuse(sandbox, 'create-an-account', { ...options, ...NEW })).title,
        'Conflict',
      );
      const old = await sandbox.call('create-an-account', { ...options, ...OLD });
      assert.deepEqual([old.status, old.id, old.type], [409, data.id, 'account']);
    }));
});

describe('the status of a case', () => {
  it('stands in meta, and stood in data.attributes before 2025-10-27', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-a-case', toBody({ 'case-template-id': 'ctmpl_1' }));
      const inMeta = toMeta({ status: 'Approved' });
      const inData = toBody({ status: 'Declined' });
      const { data: now } = await succeed(sandbox, 'set-status-for-a-case', { ...inMeta, ...NEW });
      assert.equal(now.attributes.status, 'Approved');
      assert.equal(
        (await refuse(sandbox, 'set-status-for-a-case', { ...inData, ...NEW })).status,
        400,
      );
      const { data: then } = await succeed(sandbox, 'set-status-for-a-case', { ...inData, ...OLD });
      assert.equal(then.attributes.status, 'Declined');
      assert.equal(
        (await refuse(sandbox, 'set-status-for-a-case', { ...inMeta, ...OLD })).status,
        400,
      );
    }));
});

describe('a webhook', () => {
  it('needs a name, and needed none before 2025-12-08', () =>
    withPersona(async ({ sandbox }) => {
      const options = toBody({ url: 'http://127.0.0.1:9/', 'enabled-events': ['account.created'] });
      assert.equal((await refuse(sandbox, 'create-a-webhook', options)).status, 400);
      const { data } = await succeed(sandbox, 'create-a-webhook', { ...options, ...NEW });
      assert.equal(data.attributes.name, null);
    }));
});

describe('addresses of files', () => {
  it('are on a host of their own, and were below the API before 2023-01-05', () =>
    withPersona(async ({ sandbox }) => {
      const photo = { 'selfie-photo': { data: 'aGVsbG8=', filename: 'me.png' } };
      await succeed(sandbox, 'create-an-account', toBody(photo));
      const url = async (options: object) => {
        const { data } = await succeed(sandbox, 'retrieve-an-account', options);
        const { selfie_photo: field } = data.attributes.fields as {
          selfie_photo: { value: { url: string; 'byte-size': number } };
        };
        return field.value;
      };
      assert.match((await url(OLD)).url, /^https:\/\/files\.[^/]+\/me\.png\?access_token=\w+$/);
      assert.equal((await url(OLD))['byte-size'], 5);
      assert.match((await url(OLDER)).url, /\/api\/v1\/files\/me\.png$/);
    }));
});

describe('casing', () => {
  const inflect = (casing: string) => ({ headers: { 'key-inflection': casing } });

  it('is what the request asks for, but for the names of a template', () =>
    withPersona(async ({ sandbox }) => {
      const attributes = {
        fields: { name: { first: 'Jane' }, 'my-field': 1 },
        'reference-id': 'user-1',
      };
      await succeed(sandbox, 'create-an-account', toBody(attributes));
      const { data: snake } = await succeed(sandbox, 'retrieve-an-account', inflect('snake'));
      assert.equal(snake.attributes.reference_id, 'user-1');
      const { data: camel } = await succeed(sandbox, 'retrieve-an-account', inflect('camel'));
      assert.equal(camel.attributes.referenceId, 'user-1');
      assert.ok('accountType' in camel.relationships);
      assert.deepEqual(Object.keys(camel.attributes.fields as object), ['name', 'my-field']);
    }));

  it('of a request may be any of the three', () =>
    withPersona(async ({ sandbox }) => {
      for (const attributes of [
        { referenceId: 'a' },
        { reference_id: 'b' },
        { 'reference-id': 'c' },
      ]) {
        const { data } = await succeed(sandbox, 'create-an-account', toBody(attributes));
        assert.equal(data.attributes['reference-id'], Object.values(attributes)[0]);
      }
    }));
});
