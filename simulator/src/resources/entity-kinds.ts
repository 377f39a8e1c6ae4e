/**
 * Which collection a type of resource is stored in, and how an entity of a type comes into being.
 *
 * Types of one family (`report/watchlist`) share a collection, because their ids are looked up without knowing the type.
 */
import { getTypePrefix } from '@persona-lint/api/responses';
import type { JsonObject } from '../json.js';
import type { Entity, Relationship, ResourceIdentifier } from '../world/entity.js';
import type { World } from '../world/world.js';

export interface NewResource {
  /** Given when somebody outside chose it. */
  readonly id?: string;
  readonly attributes: JsonObject;
  readonly relationships?: Readonly<Record<string, Relationship>>;
  readonly hidden?: JsonObject;
}

/** The families whose members are kinds of their own. */
const SEPARATE = 'connect/';

export function toKind(type: string): string {
  return type.startsWith(SEPARATE) ? type : (type.split('/')[0] ?? type);
}

export function insert(
  world: World,
  type: string,
  { id, attributes, relationships = {}, hidden = {} }: NewResource,
): Entity {
  return world.insert({
    kind: toKind(type),
    type,
    id: id ?? world.newId(getTypePrefix(type)),
    attributes,
    relationships,
    hidden,
  });
}

export function toOne(target: ResourceIdentifier | undefined): Relationship {
  return { data: target ? { type: target.type, id: target.id } : null };
}

export function toMany(targets: readonly ResourceIdentifier[]): Relationship {
  return { data: targets.map(({ type, id }) => ({ type, id })) };
}

/** What a relationship of an entity points to; empty when it has none. */
export function getRelated(
  entity: Pick<Entity, 'relationships'>,
  name: string,
): readonly ResourceIdentifier[] {
  const data = entity.relationships[name]?.data;
  if (data === undefined || data === null) return [];
  return Array.isArray(data)
    ? (data as readonly ResourceIdentifier[])
    : [data as ResourceIdentifier];
}

/** The relationship with one more in it, unless it holds the target already. */
export function withRelated(
  entity: Entity,
  name: string,
  target: ResourceIdentifier,
): Readonly<Record<string, Relationship>> {
  const related = getRelated(entity, name);
  if (related.some(({ id }) => id === target.id)) return {};
  return { [name]: toMany([...related, target]) };
}
