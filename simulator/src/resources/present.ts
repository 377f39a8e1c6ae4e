/**
 * Turns an entity into the resource an answer shows: every described member, in the order of its row.
 *
 * What an entity does not have shows as null, or as an empty list; what cannot be empty is left out. How versions differ
 * stands in `versions.ts`, casing and `fields[…]` are the engine's.
 */
import { OTHERS, findResource, isAlternatives, isList } from '@persona-lint/api/responses';
import type { Related, ResourceRow, Shape } from '@persona-lint/api/responses';
import type { JsonObject, JsonValue } from '../json.js';
import type { Entity } from '../world/entity.js';
import { adapt } from './versions.js';

/** Undefined where resources of the type have no such member. */
interface Defaults {
  readonly attributes?: JsonObject;
  readonly relationships?: JsonObject;
}

/** Made once for each type. */
const DEFAULTS = new Map<string, Defaults>();

export function toResource(
  entity: Pick<Entity, 'type' | 'id' | 'attributes' | 'relationships'>,
  version: string,
): JsonObject {
  const { type, id } = entity;
  const { attributes, relationships } = getDefaults(type);
  const resource: Record<string, JsonValue> = { type, id };
  if (attributes) resource.attributes = fill(attributes, entity.attributes);
  if (relationships)
    resource.relationships = fill(relationships, entity.relationships as unknown as JsonObject);
  return adapt(resource, version);
}

/** Assigned one by one: much faster here than an object spread into another. */
function fill(defaults: JsonObject, values: JsonObject): JsonObject {
  const filled: Record<string, JsonValue> = { ...defaults };
  for (const name of Object.keys(values)) filled[name] = values[name] ?? null;
  return filled;
}

/** Only what identifies a resource, for a kind that has no row. */
function getDefaults(type: string): Defaults {
  let defaults = DEFAULTS.get(type);
  if (!defaults) DEFAULTS.set(type, (defaults = toDefaults(findResource(type))));
  return defaults;
}

function toDefaults(row: ResourceRow | undefined): Defaults {
  if (!row) return {};
  const attributes: Record<string, JsonValue> = {};
  for (const [name, shape] of Object.entries(row.attributes ?? {})) {
    const empty = toEmpty(shape);
    if (name !== OTHERS && empty !== undefined) attributes[name.replace(/!$/, '')] = empty;
  }
  const relationships: Record<string, JsonValue> = {};
  for (const [name, related] of Object.entries(row.relationships ?? {})) {
    const empty = toEmptyRelationship(related);
    if (empty !== undefined) relationships[name] = empty;
  }
  return { ...(row.attributes && { attributes }), ...(row.relationships && { relationships }) };
}

function toEmpty(shape: Shape): JsonValue | undefined {
  if (isList(shape)) return [];
  if (isAlternatives(shape)) return shape['|'].includes('null') ? null : undefined;
  if (typeof shape !== 'string') return {};
  if (shape.endsWith('?') || shape === 'null' || shape === '@file') return null;
  return shape === 'object' ? {} : undefined;
}

function toEmptyRelationship(related: Related): JsonObject | undefined {
  if (typeof related !== 'string') return { data: [] };
  return related.endsWith('?') ? { data: null } : undefined;
}
