/**
 * Relations between accounts and transactions, each under the key of a relation schema.
 *
 * Which schemas exist is set up in the dashboard, so any key is taken here.
 */
import { isJsonObject, toText } from '../json.js';
import type { JsonObject } from '../json.js';
import { conflict, notFound } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerOne } from './answers.js';
import { recordEvent } from './events.js';
import type { ResourceCall, ResourceHandler } from './handler.js';
import { toResource } from './present.js';

/** What a relation may lead to. */
const TARGETS = ['account', 'transaction'];

export interface RelationOptions {
  readonly kind: string;
  readonly parameter: string;
  readonly events: { readonly added: string; readonly removed: string };
}

export interface RelationHandlers {
  readonly add: ResourceHandler;
  readonly remove: ResourceHandler;
  readonly list: ResourceHandler;
}

export function createRelationHandlers({
  kind,
  parameter,
  events,
}: RelationOptions): RelationHandlers {
  const get = (call: ResourceCall, world: World): Entity =>
    world.get(kind, call.params[parameter] ?? '');
  return {
    add: (call, world) => {
      const entity = get(call, world);
      const { key, target } = readRelation(call, world);
      const before = getTargets(entity, key);
      if (target.id in before) throw conflict('Relation already exists');
      const relations = { ...before, [target.id]: world.timestamp() };
      const changed = setTargets(world, entity, key, relations);
      recordEvent(world, events.added, changed);
      return answerOne(call, world, changed);
    },
    remove: (call, world) => {
      const entity = get(call, world);
      const { key, target } = readRelation(call, world);
      const { [target.id]: gone, ...left } = getTargets(entity, key);
      if (gone === undefined) throw notFound('meta.target-object-id');
      const changed = setTargets(world, entity, key, left);
      recordEvent(world, events.removed, changed);
      return answerOne(call, world, changed);
    },
    list: (call, world) => {
      const entity = get(call, world);
      const {
        'filter[key]': key = '',
        'filter[created-at-start]': start,
        'filter[created-at-end]': end,
      } = call.query;
      const targets = Object.entries(getTargets(entity, key)).filter(([, at]) =>
        isInside(toText(at), start, end),
      );
      const data = targets.flatMap(([id]) => {
        const target = findTarget(world, id);
        return target ? [toResource(target, call.version)] : [];
      });
      return { status: 200, body: { data, links: { prev: null, next: null } } };
    },
  };
}

function readRelation(call: ResourceCall, world: World): { key: string; target: Entity } {
  const { 'relation-schema-key': key, 'target-object-id': id } = call.body.meta;
  const target = findTarget(world, toText(id));
  if (!target) throw notFound('meta.target-object-id');
  return { key: toText(key), target };
}

function findTarget(world: World, id: string): Entity | undefined {
  for (const kind of TARGETS) {
    const target = world.find(kind, id);
    if (target) return target;
  }
  return undefined;
}

/** When each target was related, by its id. */
function getTargets({ hidden }: Entity, key: string): JsonObject {
  const relations = isJsonObject(hidden.relations) ? hidden.relations[key] : undefined;
  return isJsonObject(relations) ? relations : {};
}

function setTargets(world: World, entity: Entity, key: string, targets: JsonObject): Entity {
  const relations = isJsonObject(entity.hidden.relations) ? entity.hidden.relations : {};
  return world.update(entity, {
    attributes: { 'updated-at': world.timestamp() },
    hidden: { relations: { ...relations, [key]: targets } },
  });
}

/** Whether a time lies between two others, either of which may be open. Texts of times in UTC compare like times. */
export function isInside(at: string, start: string | undefined, end: string | undefined): boolean {
  const time = Date.parse(at);
  if (start !== undefined && time < Date.parse(start)) return false;
  return end === undefined || time <= Date.parse(end);
}
