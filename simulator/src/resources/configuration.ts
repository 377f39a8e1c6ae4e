/**
 * What people set up in the dashboard: templates, types, workflows, queues. No operation creates them.
 *
 * There is one of each kind from the beginning. An id nobody knows is taken for one more of the kind it begins like, or
 * refused with 404, as the switch `unknownTemplate` says.
 */
import { getTypePrefix } from '@persona-lint/api/responses';
import type { JsonObject } from '../json.js';
import { notFound } from '../refusal.js';
import type { Entity, Relationship } from '../world/entity.js';
import type { World } from '../world/world.js';
import { insert, toKind, toOne } from './entity-kinds.js';
import { makeAttributes } from './values.js';

/** What the first of each kind is called. */
const NAMES: Readonly<Record<string, string>> = {
  'account-type': 'User',
  'case-template': 'Review',
  'case-queue': 'Default queue',
  'inquiry-template': 'Government ID and selfie',
  template: 'KYC',
  'transaction-type': 'Payment',
  workflow: 'Review workflow',
};

const STATUSES: Readonly<Record<string, string>> = {
  'inquiry-template': 'active',
  'inquiry-template-version': 'published',
  'case-template': 'active',
  'case-queue': 'active',
  workflow: 'running',
  'workflow-version': 'published',
};

/**
 * The object with this id, or the default one of its type. `path` is the parameter that named it; throws the documented
 * 404 about it. Types of a family (`report-template/watchlist`) share their ids.
 */
export function useConfiguration(
  world: World,
  type: string,
  id: string | undefined,
  path?: string,
): Entity {
  if (id === undefined) return findDefault(world, type) ?? make(world, type, undefined);
  const known = world.find(toKind(type), id);
  if (known) return known;
  const isPlausible = id.startsWith(getTypePrefix(type)) && id.length > getTypePrefix(type).length;
  if (!isPlausible || world.switches.unknownTemplate === 'not-found') throw notFound(path);
  return make(world, type, id);
}

function findDefault(world: World, type: string): Entity | undefined {
  return world.findBy(toKind(type), 'default-for', type);
}

function make(world: World, type: string, id: string | undefined): Entity {
  const now = world.timestamp();
  const attributes = makeAttributes(world, type, {
    ...(NAMES[type] !== undefined && { name: NAMES[type] }),
    ...(STATUSES[type] !== undefined && { status: STATUSES[type] }),
    ...MORE[type]?.(now),
  });
  const entity = insert(world, type, {
    ...(id !== undefined && { id }),
    attributes,
    hidden: id === undefined ? { 'default-for': type } : {},
  });
  const relationships = RELATED[type]?.(world, entity);
  return relationships ? world.update(entity, { relationships }) : entity;
}

/** Attributes that only some types have. */
const MORE: Readonly<Record<string, ((now: string) => JsonObject) | undefined>> = {
  'inquiry-template-version': (now) => ({
    live: true,
    'published-at': now,
    'enabled-locales': ['en-US'],
  }),
  'workflow-version': (now) => ({
    live: true,
    'published-at': now,
    'workflow-name': NAMES['workflow'] ?? null,
    'trigger-type': 'trigger-api',
  }),
  'case-template': () => ({ resolutions: ['Approved', 'Declined'] }),
};

/** A template is nothing without its version, and the other way round. */
const RELATED: Readonly<
  Record<
    string,
    ((world: World, entity: Entity) => Readonly<Record<string, Relationship>>) | undefined
  >
> = {
  'inquiry-template': (world, template) => ({
    'latest-published-version': toOne(
      makeVersion(world, 'inquiry-template-version', 'inquiry-template', template),
    ),
  }),
  workflow: (world, workflow) => ({
    'latest-published-version': toOne(makeVersion(world, 'workflow-version', 'workflow', workflow)),
  }),
  'inquiry-template-version': (world, version) =>
    version.relationships['inquiry-template']
      ? {}
      : { 'inquiry-template': toOne(useConfiguration(world, 'inquiry-template', undefined)) },
  'workflow-version': (world, version) =>
    version.relationships['workflow']
      ? {}
      : { workflow: toOne(useConfiguration(world, 'workflow', undefined)) },
};

function makeVersion(world: World, type: string, owner: string, of: Entity): Entity {
  const now = world.timestamp();
  const attributes = makeAttributes(world, type, { status: 'published', ...MORE[type]?.(now) });
  return insert(world, type, { attributes, relationships: { [owner]: toOne(of) } });
}
