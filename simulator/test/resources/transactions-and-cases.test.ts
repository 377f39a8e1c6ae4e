/** Transactions and cases: statuses that customers define, what they hold, what is refused. */
import assert from 'node:assert/strict';
import {
  createInquiry,
  HOUR,
  list,
  refuse,
  START,
  succeed,
  toBody,
  toMeta,
  withPersona,
} from './local-persona.js';

const CASE = toBody({ 'case-template-id': 'ctmpl_1' });

describe('a transaction', () => {
  it('starts as created and takes any status, fields and label', () =>
    withPersona(async ({ sandbox }) => {
      const { data } = await succeed(
        sandbox,
        'create-a-transaction',
        toBody({ fields: { amount: 5 } }),
      );
      assert.equal(data.attributes.status, 'created');
      const change = { status: 'needs review', fields: { amount: 6 }, label: 'fraud' };
      const { data: changed } = await succeed(sandbox, 'update-a-transaction', toBody(change));
      assert.equal(changed.attributes.status, 'needs review');
      assert.deepEqual(changed.attributes.fields, { amount: { type: 'integer', value: 6 } });
      assert.match(
        (changed.relationships['transaction-label']?.data as { id: string }).id,
        /^txnl_/,
      );
      const names = (await list(sandbox, 'list-all-events')).map((each) => each.attributes.name);
      assert.deepEqual(names, [
        'transaction.updated-fields',
        'transaction.status-updated',
        'transaction.labeled',
        'transaction.created',
      ]);
    }));

  it('has a reference id of its own and a status that is not blank', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-a-transaction', toBody({ 'reference-id': 'a' }));
      const twin = await refuse(sandbox, 'create-a-transaction', toBody({ 'reference-id': 'a' }));
      assert.deepEqual([twin.status, twin.title], [409, 'Record not unique']);
      await succeed(sandbox, 'create-a-transaction', toBody({ 'reference-id': 'b' }));
      const blank = await refuse(sandbox, 'update-a-transaction', toBody({ status: '' }));
      assert.deepEqual([blank.status, blank.pointer], [422, '/data/attributes/status']);
      await succeed(sandbox, 'update-a-transaction', toBody({ status: 'approved' }));
    }));

  it('is found by a field that identifies it', () =>
    withPersona(async ({ sandbox }) => {
      const { data } = await succeed(
        sandbox,
        'create-a-transaction',
        toBody({ fields: { order: 'A1' } }),
      );
      await succeed(sandbox, 'create-a-transaction', toBody({ fields: { order: 'A2' } }));
      const query = { 'filter[identifier][key]': 'order', 'filter[identifier][value]': 'A1' };
      const found = await list(sandbox, 'list-all-transactions', { query });
      assert.deepEqual(
        found.map(({ id }) => id),
        [data.id],
      );
    }));

  it('is redacted once, biometrics apart', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-a-transaction', toBody({ fields: { name: 'Jane' } }));
      await succeed(sandbox, 'redact-transaction-biometrics');
      assert.equal((await refuse(sandbox, 'redact-transaction-biometrics')).status, 409);
      const { data } = await succeed(sandbox, 'redact-a-transaction');
      assert.deepEqual(data.attributes.fields, { name: { type: 'string', value: null } });
      assert.equal((await refuse(sandbox, 'redact-a-transaction')).status, 409);
    }));
});

describe('a case', () => {
  it('is opened, resolved and opened again', () =>
    withPersona(async ({ sandbox }) => {
      const { data } = await succeed(sandbox, 'create-a-case', CASE);
      assert.equal(data.attributes.status, 'Open');
      const { data: resolved } = await succeed(
        sandbox,
        'set-status-for-a-case',
        toMeta({ status: 'Approved' }),
      );
      assert.equal(resolved.attributes['resolved-at'], new Date(START).toISOString());
      const { data: open } = await succeed(
        sandbox,
        'set-status-for-a-case',
        toMeta({ status: 'Open' }),
      );
      assert.equal(open.attributes['resolved-at'], null);
      const names = (await list(sandbox, 'list-all-events')).map((each) => each.attributes.name);
      assert.deepEqual(names, [
        'case.reopened',
        'case.status-updated',
        'case.resolved',
        'case.status-updated',
        'case.created',
      ]);
    }));

  it('needs a template, and a status that is not blank', () =>
    withPersona(async ({ sandbox }) => {
      assert.equal((await refuse(sandbox, 'create-a-case', toBody({}))).status, 400);
      await succeed(sandbox, 'create-a-case', CASE);
      const blank = await refuse(sandbox, 'set-status-for-a-case', toMeta({ status: ' ' }));
      assert.deepEqual([blank.status, blank.pointer], [422, '/meta/status']);
    }));

  it('holds objects, each once, that exist', () =>
    withPersona(async ({ sandbox }) => {
      const { data: inquiry } = await createInquiry(sandbox);
      await succeed(sandbox, 'create-a-case', CASE);
      const objects = toMeta({ 'object-ids': [inquiry.id] });
      await succeed(sandbox, 'add-persona-objects', objects);
      const { data } = await succeed(sandbox, 'add-persona-objects', objects);
      assert.deepEqual(data.relationships.inquiries?.data, [{ type: 'inquiry', id: inquiry.id }]);
      const unknown = toMeta({ 'object-ids': ['inq_none'] });
      assert.equal((await refuse(sandbox, 'add-persona-objects', unknown)).status, 404);
      const query = { 'filter[inquiry-id]': inquiry.id };
      assert.equal((await list(sandbox, 'list-all-cases', { query })).length, 1);
      const { data: empty } = await succeed(sandbox, 'remove-persona-objects', objects);
      assert.deepEqual(empty.relationships.inquiries?.data, []);
      // Removing what is not there changes nothing.
      await succeed(sandbox, 'remove-persona-objects', objects);
    }));

  it('is assigned to somebody with an address, and has a time to keep', () =>
    withPersona(async ({ sandbox }) => {
      const options = toBody({ 'case-template-id': 'ctmpl_1' }, { 'sla-expires-in-seconds': 3600 });
      const { data } = await succeed(sandbox, 'create-a-case', options);
      assert.equal(data.attributes['sla-expires-at'], new Date(START + HOUR).toISOString());
      const odd = await refuse(sandbox, 'assign-a-case', toMeta({ 'user-email-address': 'jane' }));
      assert.equal(odd.status, 422);
      const { data: assigned } = await succeed(
        sandbox,
        'assign-a-case',
        toMeta({ 'user-email-address': 'jane@example.com' }),
      );
      assert.match(String(assigned.attributes['assignee-id']), /^user_/);
    }));

  it('is redacted once', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-a-case', CASE);
      await succeed(sandbox, 'redact-a-case');
      assert.equal((await refuse(sandbox, 'redact-a-case')).details, 'Case already redacted');
    }));
});
