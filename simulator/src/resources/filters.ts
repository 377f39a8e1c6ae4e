/**
 * What the filters of lists mean, by their name in the catalogue.
 *
 * A list of values is separated by commas. A filter that no row knows is ignored.
 */
import { toText } from '../json.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { getRelated } from './entity-kinds.js';
import type { Predicate } from './pages.js';
import { isInside } from './relations.js';

type Filter = (entity: Entity, value: string) => boolean;

const FILTERS: Readonly<Record<string, Filter>> = {
  'filter[status]': ({ attributes }, value) => isAmong(attributes.status, value),
  'filter[name]': ({ attributes }, value) => isAmong(attributes.name, value),
  'filter[note]': ({ attributes }, value) => attributes.note === value,
  'filter[reference-id]': ({ attributes }, value) => isAmong(attributes['reference-id'], value),
  'filter[direction]': ({ attributes }, value) => isAmong(attributes.direction, value),
  'filter[destination-organization-id]': ({ attributes }, value) =>
    isAmong(attributes['destination-organization-id'], value),
  'filter[inquiry-id]': (entity, value) =>
    entity.kind === 'inquiry'
      ? isAmong(entity.id, value)
      : isRelated(entity, ['inquiry', 'inquiries'], value),
  'filter[account-id]': (entity, value) => isRelated(entity, ['account', 'accounts'], value),
  'filter[report-id]': (entity, value) => isRelated(entity, ['reports'], value),
  'filter[inquiry-template-id]': (entity, value) => isRelated(entity, ['inquiry-template'], value),
  'filter[template-id]': (entity, value) => isRelated(entity, ['template'], value),
  'filter[case-template-id]': (entity, value) => isRelated(entity, ['case-template'], value),
  'filter[transaction-type-id]': (entity, value) => isRelated(entity, ['transaction-type'], value),
  'filter[workflow-id]': (entity, value) => isRelated(entity, ['workflow'], value),
  'filter[connection-id]': (entity, value) => isRelated(entity, ['connection'], value),
  'filter[created-at-start]': ({ attributes }, value) =>
    isInside(toText(attributes['created-at']), value, undefined),
  'filter[created-at-end]': ({ attributes }, value) =>
    isInside(toText(attributes['created-at']), undefined, value),
};

/** The filters that an index answers, and what it is made of. */
const INDEXED: Readonly<Record<string, readonly string[]>> = {
  'filter[reference-id]': ['reference-id'],
  'filter[account-id]': ['account', 'accounts'],
};

/** What one of the filters leaves of a kind, newest first; undefined when no index helps and all have to be looked at. */
export function findCandidates(
  query: Readonly<Record<string, string>>,
  world: World,
  kind: string,
): readonly Entity[] | undefined {
  const filter = Object.keys(INDEXED).find((name) => query[name] !== undefined);
  if (filter === undefined) return undefined;
  const values = query[filter]?.split(',').map((value) => value.trim()) ?? [];
  const found = values.flatMap((value) =>
    (INDEXED[filter] ?? []).flatMap((name) => world.findAllBy(kind, name, value)),
  );
  return [...new Set(found)].sort((one, other) => other.sequence - one.sequence);
}

/** Whether an entity passes every filter of the query. */
export function toPredicate(query: Readonly<Record<string, string>>): Predicate {
  const tests = Object.entries(query).flatMap(([name, value]) => {
    const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    return filter ? [(entity: Entity) => filter(entity, value)] : [];
  });
  return (entity) => tests.every((test) => test(entity));
}

function isAmong(value: unknown, list: string): boolean {
  return typeof value === 'string' && list.split(',').some((each) => each.trim() === value);
}

function isRelated(entity: Entity, names: readonly string[], list: string): boolean {
  return names.some((name) => getRelated(entity, name).some(({ id }) => isAmong(id, list)));
}
