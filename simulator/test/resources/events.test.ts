/** Events: what writes them, what they carry, how they are found. */
import assert from 'node:assert/strict';
import {
  createInquiry,
  HOUR,
  list,
  refuse,
  simulate,
  succeed,
  toBody,
  withPersona,
} from './local-persona.js';

describe('events', () => {
  it('tell what happened, newest first, with the object as it was', () =>
    withPersona(async ({ sandbox }) => {
      const { data: inquiry } = await createInquiry(sandbox);
      await simulate(sandbox, 'start_inquiry', 'complete_inquiry');
      await succeed(sandbox, 'decline-an-inquiry');
      const query = { 'filter[object-id]': inquiry.id };
      const events = await list(sandbox, 'list-all-events', { query });
      const told = events.map(({ attributes }) => {
        const { data } = attributes.payload as { data: { attributes: { status: string } } };
        return [attributes.name, data.attributes.status];
      });
      assert.deepEqual(told, [
        ['inquiry.declined', 'declined'],
        ['inquiry.completed', 'completed'],
        ['inquiry.started', 'pending'],
        ['inquiry.created', 'created'],
      ]);
    }));

  it('are found by name and by id', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-an-account', { body: {} });
      await createInquiry(sandbox);
      const named = await list(sandbox, 'list-all-events', {
        query: { 'filter[name]': 'account.created' },
      });
      assert.equal(named.length, 2);
      const [first] = named;
      const { data } = await succeed(sandbox, 'retrieve-an-event', {
        params: { 'event-id': first?.id ?? '' },
      });
      assert.deepEqual(data, first);
      const ids = { 'filter[id]': first?.id ?? '' };
      assert.deepEqual(await list(sandbox, 'list-all-events', { query: ids }), [first]);
      assert.equal(
        (await refuse(sandbox, 'retrieve-an-event', { params: { 'event-id': 'evt_none' } })).status,
        404,
      );
    }));

  it('of a refused request do not exist', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-an-account', toBody({ 'reference-id': 'a' }));
      await refuse(sandbox, 'create-an-account', toBody({ 'reference-id': 'a' }));
      assert.equal((await list(sandbox, 'list-all-events')).length, 1);
    }));

  it('do not fire for what changes nothing documented: a note', () =>
    withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox);
      const before = (await list(sandbox, 'list-all-events')).length;
      await succeed(sandbox, 'update-an-inquiry', toBody({ note: 'a' }));
      assert.equal((await list(sandbox, 'list-all-events')).length, before);
      await succeed(sandbox, 'update-an-inquiry', toBody({ tags: ['a'] }));
      assert.equal((await list(sandbox, 'list-all-events')).length, before + 1);
    }));

  it('are kept for 30 days', () =>
    withPersona(async ({ sandbox, clock }) => {
      await succeed(sandbox, 'create-an-account', { body: {} });
      clock.advance(30 * 24 * HOUR);
      assert.equal((await list(sandbox, 'list-all-events')).length, 1);
      clock.advance(1);
      assert.equal((await list(sandbox, 'list-all-events')).length, 0);
    }));
});
