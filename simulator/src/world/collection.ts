/**
 * All entities of one kind in one environment, in the order of their creation, with look-ups by id, by attribute and by
 * what a relationship points to.
 *
 * An entity keeps its place when it is replaced and leaves a gap when it is removed, so a cursor is found at once however
 * many there are. Only `WorldStore` uses it.
 */
import type { Entity, Relationship } from './entity.js';

/** Ids of entities by value. */
type Index = Map<string, Set<string>>;

/** What a write replaced or took away, and where it stood. */
export interface Removed {
  readonly entity: Entity;
  readonly place: number;
}

/** Gaps that are not worth closing. */
const SMALL = 64;

export class Collection {
  #entities: (Entity | undefined)[] = [];
  readonly #places = new Map<string, number>();
  /** By attribute or relationship, made when one is first asked for. */
  readonly #indexes = new Map<string, Index>();

  get size(): number {
    return this.#places.size;
  }

  find(id: string): Entity | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#entities[place];
  }

  /** Adds the entity, or puts it in the place of the one with its id. Returns what was there. */
  put(entity: Entity): Removed | undefined {
    const place = this.#places.get(entity.id);
    if (place !== undefined) return this.putAt(place, entity);
    this.#places.set(entity.id, this.#entities.length);
    this.#entities.push(entity);
    this.#reindex(undefined, entity);
    return undefined;
  }

  /** Puts the entity in a known place: its own, or the gap it has left. */
  putAt(place: number, entity: Entity): Removed | undefined {
    const before = this.#entities[place];
    this.#places.set(entity.id, place);
    this.#entities[place] = entity;
    this.#reindex(before, entity);
    return before && { entity: before, place };
  }

  /** Leaves a gap, so that the removal can be undone. */
  remove(id: string): Removed | undefined {
    const place = this.#places.get(id);
    const entity = place === undefined ? undefined : this.#entities[place];
    if (place === undefined || !entity) return undefined;
    this.#entities[place] = undefined;
    this.#places.delete(id);
    this.#reindex(entity, undefined);
    return { entity, place };
  }

  /** Closes the gaps once there are many. Places handed out before are void then. */
  closeGaps(): void {
    if (this.#entities.length < 2 * this.#places.size + SMALL) return;
    const kept = [...this.oldestFirst()];
    this.#entities = kept;
    this.#places.clear();
    for (const [place, { id }] of kept.entries()) this.#places.set(id, place);
  }

  findBy(name: string, value: string): Entity | undefined {
    const [id] = this.#getIndex(name).get(value) ?? [];
    return id === undefined ? undefined : this.find(id);
  }

  /** In no particular order. */
  findAllBy(name: string, value: string): Entity[] {
    const ids = this.#getIndex(name).get(value) ?? [];
    return [...ids].flatMap((id) => this.find(id) ?? []);
  }

  *newestFirst(olderThan?: string): Generator<Entity> {
    const place = olderThan === undefined ? this.#entities.length : this.#places.get(olderThan);
    if (place === undefined) return;
    for (let index = place - 1; index >= 0; index--) {
      const entity = this.#entities[index];
      if (entity) yield entity;
    }
  }

  *oldestFirst(newerThan?: string): Generator<Entity> {
    const place = newerThan === undefined ? -1 : this.#places.get(newerThan);
    if (place === undefined) return;
    for (let index = place + 1; index < this.#entities.length; index++) {
      const entity = this.#entities[index];
      if (entity) yield entity;
    }
  }

  #getIndex(name: string): Index {
    let index = this.#indexes.get(name);
    if (index) return index;
    this.#indexes.set(name, (index = new Map<string, Set<string>>()));
    for (const entity of this.oldestFirst()) addTo(index, read(entity, name), entity.id);
    return index;
  }

  #reindex(before: Entity | undefined, after: Entity | undefined): void {
    for (const [name, index] of this.#indexes) {
      const [old, now] = [before && read(before, name), after && read(after, name)];
      if (old === now) continue;
      if (before) removeFrom(index, old, before.id);
      if (after) addTo(index, now, after.id);
    }
  }
}

type Indexed = string | Relationship['data'] | undefined;

/** Attributes come before what is hidden, and that before relationships. */
function read({ attributes, hidden, relationships }: Entity, name: string): Indexed {
  const value = attributes[name] ?? hidden[name];
  return typeof value === 'string' ? value : relationships[name]?.data;
}

/** A relationship stands under each id it points to. */
function toValues(value: Indexed): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === undefined || value === null) return [];
  return 'id' in value ? [value.id] : value.map(({ id }) => id);
}

function addTo(index: Index, indexed: Indexed, id: string): void {
  for (const value of toValues(indexed)) {
    const ids = index.get(value);
    if (ids) ids.add(id);
    else index.set(value, new Set([id]));
  }
}

function removeFrom(index: Index, indexed: Indexed, id: string): void {
  for (const value of toValues(indexed)) {
    const ids = index.get(value);
    ids?.delete(id);
    if (ids?.size === 0) index.delete(value);
  }
}
