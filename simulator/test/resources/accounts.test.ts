/** Accounts: one for each reference id, upserts, merging, tags, relations, searches. */
import assert from 'node:assert/strict';
import {
  list,
  refuse,
  succeed,
  toBody,
  toMeta,
  withPersona,
  createInquiry,
} from './local-persona.js';

const REFERENCE = { 'reference-id': 'user-1' };

describe('a reference id', () => {
  it('belongs to one account', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-an-account', toBody(REFERENCE));
      assert.deepEqual(await refuse(sandbox, 'create-an-account', toBody(REFERENCE)), {
        status: 409,
        title: 'Conflict',
        details: 'Resource already exists as an active resource',
      });
      await succeed(sandbox, 'create-an-account', toBody({ 'reference-id': 'user-2' }));
      const taken = toBody(REFERENCE);
      assert.equal((await refuse(sandbox, 'update-an-account', taken)).title, 'Record not unique');
      await succeed(sandbox, 'update-an-account', toBody({ 'reference-id': 'user-2' }));
    }));

  it('is free again in the other environment', () =>
    withPersona(async ({ sandbox, production }) => {
      const { data } = await succeed(sandbox, 'create-an-account', toBody(REFERENCE));
      await succeed(production, 'create-an-account', toBody(REFERENCE));
      const params = { 'account-id': data.id };
      assert.equal((await refuse(production, 'retrieve-an-account', { params })).status, 404);
      await succeed(sandbox, 'retrieve-an-account', { params });
    }));

  it('finds the account to change when upserting', () =>
    withPersona(async ({ sandbox }) => {
      const meta = { 'upsert-by': 'reference-id' };
      const first = await sandbox.call(
        'create-an-account',
        toBody({ ...REFERENCE, birthdate: '1990-01-31' }, meta),
      );
      const second = await sandbox.call(
        'create-an-account',
        toBody({ ...REFERENCE, 'name-first': 'Jane' }, meta),
      );
      assert.deepEqual([first.status, second.status], [201, 200]);
      assert.equal(first.id, second.id);
      const { data } = await succeed(sandbox, 'retrieve-an-account');
      assert.deepEqual(data.attributes.fields, {
        birthdate: { type: 'date', value: '1990-01-31' },
        name: { type: 'hash', value: { first: { type: 'string', value: 'Jane' } } },
      });
    }));
});

describe('changing an account', () => {
  it('merges fields member by member', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(
        sandbox,
        'create-an-account',
        toBody({ fields: { name: { first: 'Jane', last: 'Doe' } } }),
      );
      const { data } = await succeed(
        sandbox,
        'update-an-account',
        toBody({ fields: { name: { last: 'Roe' } } }),
      );
      assert.deepEqual(data.attributes.fields, {
        name: {
          type: 'hash',
          value: {
            first: { type: 'string', value: 'Jane' },
            last: { type: 'string', value: 'Roe' },
          },
        },
      });
    }));

  it('refuses values that are not acceptable, with a pointer', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-an-account', toBody({ 'account-status': 'gold' }));
      const refused = await refuse(sandbox, 'update-an-account', toBody({ 'account-status': ' ' }));
      assert.deepEqual([refused.status, refused.pointer], [422, '/data/attributes/account-status']);
    }));

  it('is possible after redacting, which happens once', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-an-account', toBody({ 'name-first': 'Jane' }));
      const { data } = await succeed(sandbox, 'redact-an-account');
      assert.deepEqual(data.attributes.fields, {
        name: { type: 'hash', value: { first: { type: 'string', value: null } } },
      });
      assert.equal(
        (await refuse(sandbox, 'redact-an-account')).details,
        'Account already redacted',
      );
      await succeed(sandbox, 'update-an-account', toBody({ 'account-status': 'closed' }));
    }));
});

describe('merging accounts', () => {
  it('archives the sources, once, and nothing new is attached to them', () =>
    withPersona(async ({ sandbox }) => {
      const { data: source } = await succeed(sandbox, 'create-an-account', { body: {} });
      await succeed(sandbox, 'create-an-account', { body: {} });
      const meta = { 'source-account-ids': [source.id] };
      assert.equal((await sandbox.call('consolidate-into-an-account', toMeta(meta))).status, 202);
      assert.equal(
        (await refuse(sandbox, 'consolidate-into-an-account', toMeta(meta))).status,
        409,
      );
      const attributes = { 'inquiry-template-id': 'itmpl_1', 'account-id': source.id };
      assert.equal((await refuse(sandbox, 'create-an-inquiry', toBody(attributes))).status, 409);
      await createInquiry(sandbox, { 'account-id': sandbox.ids.get('account-id') });
    }));
});

describe('tags', () => {
  it('are added once, removed, and replaced', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-an-account', toBody({ tags: ['vip'] }));
      const tag = toMeta({ 'tag-name': 'watched' });
      await succeed(sandbox, 'accounts-add-tag', tag);
      const { data: twice } = await succeed(sandbox, 'accounts-add-tag', tag);
      assert.deepEqual(twice.attributes.tags, ['vip', 'watched']);
      const { data } = await succeed(sandbox, 'accounts-remove-tag', toMeta({ 'tag-name': 'vip' }));
      assert.deepEqual(data.attributes.tags, ['watched']);
      assert.equal(
        (await refuse(sandbox, 'accounts-remove-tag', toMeta({ 'tag-name': 'vip' }))).status,
        404,
      );
      const { data: all } = await succeed(
        sandbox,
        'accounts-set-all-tags',
        toMeta({ 'tag-name': ['a', 'b'] }),
      );
      assert.deepEqual(all.attributes.tags, ['a', 'b']);
    }));

  it('are named by a name that is not empty, or by an id that exists', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-an-account', { body: {} });
      assert.equal((await refuse(sandbox, 'accounts-add-tag', toMeta({}))).status, 400);
      const empty = await refuse(sandbox, 'accounts-add-tag', toMeta({ 'tag-name': '' }));
      assert.deepEqual([empty.status, empty.pointer], [422, '/meta/tag-name']);
      assert.equal(
        (await refuse(sandbox, 'accounts-add-tag', toMeta({ 'tag-id': 'tag_none' }))).status,
        404,
      );
    }));

  it('are a thousand at most', () =>
    withPersona(async ({ sandbox }) => {
      const names = Array.from({ length: 1000 }, (_, index) => `tag ${index}`);
      await succeed(sandbox, 'create-an-account', toBody({ tags: names }));
      assert.equal(
        (await refuse(sandbox, 'accounts-add-tag', toMeta({ 'tag-name': 'new' }))).status,
        422,
      );
      await succeed(sandbox, 'accounts-add-tag', toMeta({ 'tag-name': 'tag 7' }));
    }));
});

describe('relations', () => {
  it('are listed by key, made once, and undone once', () =>
    withPersona(async ({ sandbox }) => {
      const { data: child } = await succeed(sandbox, 'create-an-account', { body: {} });
      await succeed(sandbox, 'create-an-account', { body: {} });
      const meta = toMeta({ 'relation-schema-key': 'child', 'target-object-id': child.id });
      await succeed(sandbox, 'accounts-add-relation', meta);
      assert.equal((await refuse(sandbox, 'accounts-add-relation', meta)).status, 409);
      const find = async (key: string) =>
        (await list(sandbox, 'accounts-list-all-relations', { query: { 'filter[key]': key } })).map(
          ({ id }) => id,
        );
      assert.deepEqual([await find('child'), await find('parent')], [[child.id], []]);
      await succeed(sandbox, 'accounts-remove-relation', meta);
      assert.equal((await refuse(sandbox, 'accounts-remove-relation', meta)).status, 404);
      assert.deepEqual(await find('child'), []);
    }));
});

describe('searching', () => {
  const search = (query: object, more = {}) => ({ body: { query, ...more } });

  it('knows comparisons and their combinations', () =>
    withPersona(async ({ sandbox, clock }) => {
      for (const age of [17, 30, 45]) {
        await succeed(
          sandbox,
          'create-an-account',
          toBody({ 'reference-id': `${age}`, fields: { age } }),
        );
        clock.advance(1000);
      }
      const find = async (query: object, more = {}) =>
        (await list(sandbox, 'search-accounts', search(query, more))).map(
          (each) => each.attributes['reference-id'],
        );
      const age = (operator: string, value: number) => ({
        attribute: 'fields.age',
        operator,
        value,
      });
      assert.deepEqual(await find(age('gt', 17)), ['45', '30']);
      assert.deepEqual(await find({ and: [age('gte', 17), age('lt', 45)] }), ['30', '17']);
      assert.deepEqual(await find({ or: [age('eq', 17), age('eq', 45)] }), ['45', '17']);
      assert.deepEqual(await find({ not: age('lte', 30) }), ['45']);
      const sort = { attribute: 'created_at', direction: 'asc' };
      assert.deepEqual(await find(age('gt', 0), { sort, page: { size: 2 } }), ['17', '30']);
    }));

  it('refuses operators nobody knows and queries that are too deep', () =>
    withPersona(async ({ sandbox }) => {
      const leaf = { attribute: 'status', operator: 'eq', value: 'active' };
      const odd = await refuse(sandbox, 'search-accounts', search({ ...leaf, operator: 'like' }));
      assert.deepEqual([odd.status, odd.pointer], [422, '/query/operator']);
      const nest = (depth: number): object => (depth === 0 ? leaf : { not: nest(depth - 1) });
      await succeed(sandbox, 'search-accounts', search(nest(2)));
      assert.equal((await refuse(sandbox, 'search-accounts', search(nest(3)))).status, 422);
    }));
});
