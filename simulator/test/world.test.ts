/**
 * The store of objects: a request is a transaction, lists are newest first, look-ups follow writes.
 */
import assert from 'node:assert/strict';
import { DEFAULT_SWITCHES } from '../src/switches.js';
import { createClock } from '../src/world/clock.js';
import { WorldStore } from '../src/world/store.js';

function createStore() {
  const clock = createClock({ mode: 'manual', start: 0 });
  return new WorldStore({ seed: 1, clock, switches: DEFAULT_SWITCHES });
}

function createTags(names: readonly string[]) {
  const store = createStore();
  const world = store.view('sandbox');
  const tags = names.map((name) =>
    world.insert({ kind: 'tag', id: `tag_${name}`, attributes: { name } }),
  );
  store.commit();
  const list = () => [...world.list('tag')].map(({ id }) => id);
  return { store, world, tags, list };
}

describe('the world', () => {
  it('lists newest first, and on from any object', () => {
    const { world, list } = createTags(['a', 'b', 'c']);
    assert.deepEqual(list(), ['tag_c', 'tag_b', 'tag_a']);
    assert.deepEqual(
      [...world.listAfter('tag', 'tag_b')].map(({ id }) => id),
      ['tag_a'],
    );
    assert.deepEqual(
      [...world.listBefore('tag', 'tag_b')].map(({ id }) => id),
      ['tag_c'],
    );
    assert.deepEqual([...world.listAfter('tag', 'tag_unknown')], []);
  });

  it('undoes every write of a request that fails', () => {
    const { store, world, tags, list } = createTags(['a', 'b', 'c']);
    world.update(tags[0]!, { attributes: { name: 'changed' } });
    world.remove(tags[1]!);
    world.insert({ kind: 'tag', id: 'tag_d', attributes: { name: 'd' } });
    assert.deepEqual(list(), ['tag_d', 'tag_c', 'tag_a']);
    store.rollback();
    assert.deepEqual(list(), ['tag_c', 'tag_b', 'tag_a']);
    assert.equal(world.get('tag', 'tag_a').attributes['name'], 'a');
    assert.equal(world.findBy('tag', 'name', 'b')?.id, 'tag_b');
    assert.equal(world.findBy('tag', 'name', 'd'), undefined);
  });

  it('finds by an attribute as it is now', () => {
    const { store, world, tags } = createTags(['a', 'b']);
    assert.equal(world.findBy('tag', 'name', 'a')?.id, 'tag_a');
    world.update(tags[0]!, { attributes: { name: 'renamed' } });
    store.commit();
    assert.equal(world.findBy('tag', 'name', 'a'), undefined);
    assert.equal(world.findBy('tag', 'name', 'renamed')?.id, 'tag_a');
  });

  it('finds all by an attribute or by what a relationship points to, newest first', () => {
    const store = createStore();
    const world = store.view('sandbox');
    const [one, other] = ['act_1', 'act_2'].map((id) => ({ type: 'account', id }));
    const insert = (id: string, data: typeof one) =>
      world.insert({
        ...{ kind: 'inquiry', id, attributes: { 'reference-id': 'r' } },
        relationships: { account: { data: data ?? null } },
      });
    const first = insert('inq_1', one);
    for (const [id, account] of [
      ['inq_2', other],
      ['inq_3', one],
    ] as const)
      insert(id, account);
    store.commit();
    const find = (name: string, value: string) =>
      world.findAllBy('inquiry', name, value).map(({ id }) => id);
    assert.deepEqual(find('account', 'act_1'), ['inq_3', 'inq_1']);
    assert.deepEqual(find('reference-id', 'r'), ['inq_3', 'inq_2', 'inq_1']);
    world.update(first, { relationships: { account: { data: other ?? null } } });
    assert.deepEqual(find('account', 'act_1'), ['inq_3']);
    store.rollback();
    assert.deepEqual(find('account', 'act_1'), ['inq_3', 'inq_1']);
    world.remove(first);
    store.commit();
    assert.deepEqual(find('account', 'act_1'), ['inq_3']);
    assert.deepEqual(find('account', 'act_3'), []);
  });

  it('keeps order after many removals', () => {
    const { store, world, tags, list } = createTags(
      Array.from({ length: 300 }, (_, index) => `${index}`),
    );
    for (const tag of tags.slice(0, 290)) world.remove(tag);
    store.commit();
    assert.deepEqual(list().slice(0, 2), ['tag_299', 'tag_298']);
    assert.equal(list().length, 10);
    assert.equal([...world.listAfter('tag', 'tag_291')][0]?.id, 'tag_290');
  });

  it('does not show what belongs to the other environment', () => {
    const { store, world } = createTags(['a']);
    assert.ok(world.find('tag', 'tag_a'));
    assert.equal(store.view('production').find('tag', 'tag_a'), undefined);
  });

  it('gives the same ids for the same seed', () => {
    assert.equal(
      createStore().view('sandbox').newId('inq_'),
      createStore().view('sandbox').newId('inq_'),
    );
  });
});
