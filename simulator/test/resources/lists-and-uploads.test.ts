/** Lists and their items, and files that come as forms or in JSON. */
import assert from 'node:assert/strict';
import type { Caller } from '../../scripts/caller.js';
import { list, refuse, succeed, toBody, withPersona } from './local-persona.js';

async function createCountries(api: Caller): Promise<string> {
  return (await succeed(api, 'create-a-country-list', toBody({ name: 'Countries' }))).data.id;
}

describe('a list', () => {
  it('holds an item once, until it is archived', () =>
    withPersona(async ({ sandbox }) => {
      const id = await createCountries(sandbox);
      const item = toBody({ 'list-id': id, 'country-code': 'US' });
      await succeed(sandbox, 'create-a-country-list-item', item);
      assert.deepEqual(await refuse(sandbox, 'create-a-country-list-item', item), {
        status: 409,
        title: 'Conflict',
        details: 'Name already exists as an active item in list',
      });
      await succeed(
        sandbox,
        'create-a-country-list-item',
        toBody({ 'list-id': id, 'country-code': 'DE' }),
      );
      await succeed(sandbox, 'archive-a-country-list-item');
      assert.equal((await refuse(sandbox, 'archive-a-country-list-item')).status, 409);
      await succeed(
        sandbox,
        'create-a-country-list-item',
        toBody({ 'list-id': id, 'country-code': 'DE' }),
      );
    }));

  it('takes items of its own kind only, and none once it is archived', () =>
    withPersona(async ({ sandbox }) => {
      const id = await createCountries(sandbox);
      const name = toBody({ 'list-id': id, 'name-first': 'Jane', 'name-last': 'Doe' });
      assert.equal((await refuse(sandbox, 'create-a-name-list-item', name)).status, 404);
      const item = toBody({ 'list-id': id, 'country-code': 'US' });
      await succeed(sandbox, 'create-a-country-list-item', item);
      const params = { 'list-item-id': sandbox.ids.get('list-item-id') ?? '' };
      assert.equal((await refuse(sandbox, 'retrieve-a-name-list-item', { params })).status, 404);
      await succeed(sandbox, 'retrieve-a-country-list-item', { params });
      await succeed(sandbox, 'archive-a-list');
      const late = toBody({ 'list-id': id, 'country-code': 'DE' });
      assert.equal((await refuse(sandbox, 'create-a-country-list-item', late)).status, 409);
      assert.equal(
        (await list(sandbox, 'list-all-lists', { query: { 'filter[status]': 'active' } })).length,
        0,
      );
    }));

  it('needs a name, and items their values', () =>
    withPersona(async ({ sandbox }) => {
      const blank = await refuse(sandbox, 'create-a-country-list', toBody({ name: ' ' }));
      assert.deepEqual([blank.status, blank.pointer], [422, '/data/attributes/name']);
      const id = await createCountries(sandbox);
      const missing = await refuse(
        sandbox,
        'create-a-country-list-item',
        toBody({ 'list-id': id }),
      );
      assert.deepEqual(
        [missing.status, missing.details],
        [400, 'data.attributes.country_code is missing'],
      );
    }));
});

describe('uploads', () => {
  const FILE = ['data[attributes][file]', 'names.csv', 'name\nJane\n'] as const;

  it('come as multipart, with attributes beside the file', () =>
    withPersona(async ({ sandbox }) => {
      const { data: names } = await succeed(
        sandbox,
        'create-a-name-list',
        toBody({ name: 'Names' }),
      );
      const form = { 'data[attributes][list-id]': names.id };
      const { data } = await succeed(sandbox, 'import-name-lists', { form, file: FILE });
      assert.deepEqual([data.type, data.attributes.status], ['importer/list-item/name', 'pending']);
      const { data: ready } = await succeed(sandbox, 'retrieve-an-importer');
      assert.equal(ready.attributes.status, 'ready');
      const odd = { 'data[attributes][list-id]': 'lst_none' };
      assert.equal(
        (await refuse(sandbox, 'import-name-lists', { form: odd, file: FILE })).status,
        404,
      );
      assert.equal((await refuse(sandbox, 'import-name-lists', { form })).status, 400);
    }));

  it('come in JSON as base64', () =>
    withPersona(async ({ sandbox }) => {
      const file = { data: 'bmFtZQ==', filename: 'accounts.csv' };
      await succeed(sandbox, 'import-an-account', toBody({ file }));
      const odd = toBody({ file: { ...file, data: '%%%' } });
      const refused = await refuse(sandbox, 'import-an-account', odd);
      assert.deepEqual([refused.status, refused.pointer], [422, '/data/attributes/file']);
      const nameless = toBody({ file: { data: 'bmFtZQ==' } });
      assert.equal((await refuse(sandbox, 'import-an-account', nameless)).status, 400);
    }));

  it('that are empty are refused', () =>
    withPersona(async ({ sandbox }) => {
      const file = ['data[attributes][file]', 'accounts.csv', ''] as const;
      assert.equal((await refuse(sandbox, 'import-an-account', { file })).status, 422);
    }));
});
