/**
 * One page of a list, and the relative addresses of the pages before and after it.
 *
 *     newest ── … ── before │ page[size] entities │ after ── … ── oldest
 *
 * Cursors are ids. Entities that do not match the filters are passed over, so a page is full as long as there are enough.
 */
import { badRequest } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import type { ResourceCall } from './handler.js';

export interface Page {
  readonly entities: readonly Entity[];
  readonly prev: string | null;
  readonly next: string | null;
}

export type Predicate = (entity: Entity) => boolean;

const DEFAULT_SIZE = 10;
const LARGEST = 100;

/** `candidates`, newest first, are all that can match; every entity of the kind when left out. */
export function getPage(
  call: ResourceCall,
  world: World,
  kind: string,
  matches: Predicate,
  candidates?: readonly Entity[],
): Page {
  const size = readSize(call, world);
  const after = readCursor(call, world, kind, 'after');
  const before = readCursor(call, world, kind, 'before');
  const { all, older, newer } = candidates
    ? getOrderOf(candidates, world, kind)
    : getOrder(world, kind);
  const entities =
    before === undefined
      ? take(after === undefined ? all() : older(after), matches, size)
      : take(newer(before), matches, size).reverse();
  return toPage(call, entities, {
    newer: (id) => take(newer(id), matches, 1).length > 0,
    older: (id) => take(older(id), matches, 1).length > 0,
  });
}

/** Entities in their order, from the newest, or from next to the one with an id on. */
interface Order {
  readonly all: () => Iterable<Entity>;
  readonly older: (id: string) => Iterable<Entity>;
  readonly newer: (id: string) => Iterable<Entity>;
}

function getOrder(world: World, kind: string): Order {
  return {
    all: () => world.list(kind),
    older: (id) => world.listAfter(kind, id),
    newer: (id) => world.listBefore(kind, id),
  };
}

function getOrderOf(entities: readonly Entity[], world: World, kind: string): Order {
  const getPlace = (id: string): number => world.get(kind, id).sequence;
  return {
    all: () => entities,
    older: (id) => entities.filter(({ sequence }) => sequence < getPlace(id)),
    newer: (id) => entities.filter(({ sequence }) => sequence > getPlace(id)).reverse(),
  };
}

/** A page of entities that are sorted already, for searches. */
export function getSortedPage(call: ResourceCall, world: World, sorted: readonly Entity[]): Page {
  const size = readSize(call, world);
  const indexOf = (id: string): number => {
    const index = sorted.findIndex((entity) => entity.id === id);
    if (index < 0) throw badRequest('page', 'is not found');
    return index;
  };
  const { 'page[after]': after, 'page[before]': before } = call.query;
  const start =
    before !== undefined
      ? Math.max(0, indexOf(before) - size)
      : after === undefined
        ? 0
        : indexOf(after) + 1;
  const end = before === undefined ? start + size : indexOf(before);
  return toPage(call, sorted.slice(start, end), {
    newer: (id) => indexOf(id) > 0,
    older: (id) => indexOf(id) < sorted.length - 1,
  });
}

function toPage(
  call: ResourceCall,
  entities: readonly Entity[],
  has: { readonly newer: (id: string) => boolean; readonly older: (id: string) => boolean },
): Page {
  const [first, last] = [entities[0], entities.at(-1)];
  return {
    entities,
    prev: first && has.newer(first.id) ? toLink(call, 'before', first.id) : null,
    next: last && has.older(last.id) ? toLink(call, 'after', last.id) : null,
  };
}

function take(entities: Iterable<Entity>, matches: Predicate, size: number): Entity[] {
  const taken: Entity[] = [];
  for (const entity of entities) {
    if (!matches(entity)) continue;
    taken.push(entity);
    if (taken.length === size) break;
  }
  return taken;
}

function readSize({ query }: ResourceCall, { switches }: World): number {
  const text = query['page[size]'];
  if (text === undefined) return DEFAULT_SIZE;
  const size = Number(text);
  if (!Number.isInteger(size)) throw badRequest('page.size', 'must be an integer');
  if (size >= 1 && size <= LARGEST) return size;
  if (switches.pageSize === 'clamped') return Math.min(Math.max(size, 1), LARGEST);
  throw badRequest('page.size', `must be between 1 and ${LARGEST}`);
}

/** What Persona does about a cursor that names nothing is not documented; here it is a 400. */
function readCursor(
  { query }: ResourceCall,
  world: World,
  kind: string,
  name: 'after' | 'before',
): string | undefined {
  const id = query[`page[${name}]`];
  if (id === undefined || id === '') return undefined;
  if (!world.find(kind, id)) throw badRequest(`page.${name}`, 'is not found');
  return id;
}

function toLink({ path, query }: ResourceCall, name: 'after' | 'before', id: string): string {
  const kept = Object.entries(query).filter(([key]) => !/^page\[(?:after|before)\]$/.test(key));
  const parameters = [...kept, [`page[${name}]`, id] as const];
  const text = parameters.map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`,
  );
  return `${path}?${text.join('&')}`;
}
