/**
 * Tags: names an organization puts on accounts, inquiries, cases, reports and transactions.
 *
 * Adding takes a name or the id of a known tag; a name nobody used before becomes a tag. The same three operations exist for
 * each kind of object, so they are made here.
 */
import { getLimit } from '@persona-lint/api';
import { toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { badRequest, notFound, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerOne } from './answers.js';
import { recordEvent } from './events.js';
import type { ResourceCall, ResourceHandler } from './handler.js';

const PREFIX = 'tag_';
const MOST_TAGS = getLimit('active tags of an organization');

export interface TagOptions {
  readonly kind: string;
  /** Path parameter with the id of the tagged object. */
  readonly parameter: string;
  /** Events of each change; none are documented for some kinds. */
  readonly events?: {
    readonly added?: string;
    readonly removed?: string;
    readonly updated?: string;
  };
}

export interface TagHandlers {
  readonly add: ResourceHandler;
  readonly remove: ResourceHandler;
  readonly set: ResourceHandler;
}

export function createTagHandlers({ kind, parameter, events = {} }: TagOptions): TagHandlers {
  const get = (call: ResourceCall, world: World): Entity =>
    world.get(kind, call.params[parameter] ?? '');
  const change = (
    call: ResourceCall,
    world: World,
    tags: readonly string[],
    name: string | undefined,
  ) => {
    const entity = setTags(world, get(call, world), tags);
    if (name !== undefined) recordEvent(world, name, entity);
    if (events.updated !== undefined) recordEvent(world, events.updated, entity);
    return answerOne(call, world, entity);
  };
  return {
    add: (call, world) => {
      const before = getTags(get(call, world));
      const tag = readTag(call.body.meta, world, 'added');
      if (before.includes(tag)) return answerOne(call, world, get(call, world));
      return change(call, world, [...before, tag], events.added);
    },
    remove: (call, world) => {
      const before = getTags(get(call, world));
      const tag = readTag(call.body.meta, world, 'removed');
      if (!before.includes(tag)) throw notFound('meta.tag-name');
      return change(
        call,
        world,
        before.filter((one) => one !== tag),
        events.removed,
      );
    },
    set: (call, world) => {
      get(call, world);
      const { 'tag-name': names, 'tag-id': ids } = call.body.meta;
      if (names === undefined && ids === undefined) throw badRequest('meta.tag-name', 'is missing');
      const tags = [
        ...toNames(names).map((name) => useTag(world, name, 'meta.tag-name')),
        ...toNames(ids).map((id) => findTagName(world, id)),
      ];
      return change(call, world, [...new Set(tags)], undefined);
    },
  };
}

/** Makes tags of the names that are none yet; for `data.attributes.tags`. */
export function useTags(world: World, names: JsonValue | undefined): readonly string[] {
  return [...new Set(toNames(names))].map((name) => useTag(world, name, 'data.attributes.tags'));
}

export function getTags({ attributes }: Entity): readonly string[] {
  return toNames(attributes.tags);
}

function setTags(world: World, entity: Entity, tags: readonly string[]): Entity {
  const attributes: JsonObject = { tags };
  const updated = 'updated-at' in entity.attributes && { 'updated-at': world.timestamp() };
  return world.update(entity, { attributes: { ...attributes, ...updated } });
}

function readTag(meta: JsonObject, world: World, use: 'added' | 'removed'): string {
  const { 'tag-name': name, 'tag-id': id } = meta;
  if (typeof id === 'string') return findTagName(world, id);
  if (typeof name !== 'string') throw badRequest('meta.tag-name', 'is missing');
  if (name.trim() === '') throw unprocessable("Tag name can't be blank", 'meta.tag-name');
  return use === 'added' ? useTag(world, name, 'meta.tag-name') : name;
}

function findTagName(world: World, id: string): string {
  const tag = world.find('tag', id);
  if (!tag) throw notFound('meta.tag-id');
  return toText(tag.attributes.name);
}

function useTag(world: World, name: string, path: string): string {
  if (world.findBy('tag', 'name', name)) return name;
  let count = 0;
  for (const tag of world.list('tag')) {
    count += tag.kind === 'tag' ? 1 : 0;
    if (count >= MOST_TAGS) throw unprocessable(`There are ${MOST_TAGS} active tags already`, path);
  }
  world.insert({ kind: 'tag', id: world.newId(PREFIX), attributes: { name } });
  return name;
}

function toNames(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return (value as readonly JsonValue[]).filter((each) => typeof each === 'string');
}
