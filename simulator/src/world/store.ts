/**
 * Everything the simulator remembers as objects, in all environments, and the transaction each request is.
 *
 * A transaction notes what each write replaced. Rolling back puts that in again; committing hands out what was written, for
 * the file (`persistence/`) and the webhooks. Not here: keys and limits, which are not objects.
 */
import type { Environment } from '@persona-lint/api';
import { notFound } from '../refusal.js';
import type { Switches } from '../switches.js';
import { Collection } from './collection.js';
import type { Removed } from './collection.js';
import type { Clock } from './clock.js';
import type { Entity } from './entity.js';
import { Random } from './random.js';
import type { World } from './world.js';

/** An entity as it is after a write; undefined once it has been removed. */
export interface Write {
  readonly environment: Environment;
  readonly kind: string;
  readonly id: string;
  readonly entity: Entity | undefined;
}

export interface EmittedEvent {
  readonly name: string;
  readonly environment: Environment;
  readonly kind: string;
  readonly id: string;
}

export interface Commit {
  readonly writes: readonly Write[];
  readonly events: readonly EmittedEvent[];
}

interface Undo {
  readonly collection: Collection;
  readonly id: string;
  readonly before: Removed | undefined;
}

export interface StoreOptions {
  readonly seed: number;
  readonly clock: Clock;
  readonly switches: Switches;
}

export class WorldStore {
  readonly organization: string;
  readonly environments: Readonly<Record<Environment, string>>;
  readonly random: Random;
  readonly #options: StoreOptions;
  readonly #collections = {
    sandbox: new Map<string, Collection>(),
    production: new Map<string, Collection>(),
  };
  readonly #views: Readonly<Record<Environment, World>>;
  #sequence = 0;
  #revision = 0;
  /** When an entity was put in the place of another, by the number of the transaction; new ones have none. */
  readonly #changedAt = new WeakMap<Entity, number>();
  #undo: Undo[] = [];
  /** The last write of each entity counts. */
  readonly #writes = new Map<string, Write>();
  #events: EmittedEvent[] = [];
  #timestamp = { at: Number.NaN, text: '' };

  constructor(options: StoreOptions) {
    this.#options = options;
    this.random = new Random(options.seed);
    this.organization = this.random.id('org_');
    this.environments = {
      sandbox: this.random.id('env_'),
      production: this.random.id('env_'),
    };
    this.#views = {
      sandbox: this.#createView('sandbox'),
      production: this.#createView('production'),
    };
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** How many transactions have written something. */
  get revision(): number {
    return this.#revision;
  }

  /** Takes up an entity from a file, or removes it, outside of any transaction. */
  restore({ environment, kind, id, entity }: Write): void {
    const collection = this.#getCollection(environment, kind);
    if (!entity) {
      collection.remove(id);
      return;
    }
    collection.put(entity);
    this.#sequence = Math.max(this.#sequence, entity.sequence);
  }

  /** Every entity, oldest first within a kind. */
  *all(): Generator<Write & { readonly entity: Entity }> {
    for (const environment of ['sandbox', 'production'] as const)
      for (const collection of this.#collections[environment].values())
        for (const entity of collection.oldestFirst())
          yield { environment, kind: entity.kind, id: entity.id, entity };
  }

  /** Forgets every object; ids go on as the seed has them. */
  clear(): void {
    this.#collections.sandbox.clear();
    this.#collections.production.clear();
    this.#sequence = 0;
  }

  commit(): Commit {
    const commit = { writes: [...this.#writes.values()], events: this.#events };
    for (const { collection } of this.#undo) collection.closeGaps();
    if (commit.writes.length > 0) this.#revision++;
    this.#forget();
    return commit;
  }

  rollback(): void {
    for (const { collection, id, before } of this.#undo.reverse()) {
      if (before) collection.putAt(before.place, before.entity);
      else collection.remove(id);
    }
    this.#forget();
  }

  /** The objects one environment's API keys can see. */
  view(environment: Environment): World {
    return this.#views[environment];
  }

  #createView(environment: Environment): World {
    const { clock, switches } = this.#options;
    const collection = (kind: string): Collection => this.#getCollection(environment, kind);
    const find = (kind: string, id: string): Entity | undefined => collection(kind).find(id);
    const write = (entity: Entity): Entity => {
      this.#put(environment, entity);
      return entity;
    };
    return {
      organization: this.organization,
      environment: { id: this.environments[environment], kind: environment },
      switches,
      now: () => clock.now(),
      timestamp: () => this.#toTimestamp(clock.now()),
      newId: (prefix) => this.random.id(prefix),
      random: () => this.random.next(),
      insert: ({ kind, id, attributes, type = kind, relationships = {}, hidden = {} }) =>
        write({ kind, type, id, attributes, relationships, hidden, sequence: ++this.#sequence }),
      update: (entity, change) => {
        const changed = write({
          ...entity,
          attributes: { ...entity.attributes, ...change.attributes },
          relationships: { ...entity.relationships, ...change.relationships },
          hidden: { ...entity.hidden, ...change.hidden },
        });
        this.#changedAt.set(changed, this.#revision + 1);
        return changed;
      },
      wasChangedSince: (entity, revision) => (this.#changedAt.get(entity) ?? 0) > revision,
      remove: ({ kind, id }) => this.#remove(environment, kind, id),
      find,
      get: (kind, id) => {
        const entity = find(kind, id);
        if (!entity) throw notFound();
        return entity;
      },
      findBy: (kind, attribute, value) => collection(kind).findBy(attribute, value),
      findAllBy: (kind, name, value) =>
        collection(kind)
          .findAllBy(name, value)
          .sort((one, other) => other.sequence - one.sequence),
      list: (kind) => collection(kind).newestFirst(),
      listAfter: (kind, id) => collection(kind).newestFirst(id),
      listBefore: (kind, id) => collection(kind).oldestFirst(id),
      emit: (name, { kind, id }) => this.#events.push({ name, environment, kind, id }),
    };
  }

  /** The same text for the same time: one request writes it many times. */
  #toTimestamp(now: number): string {
    if (this.#timestamp.at !== now)
      this.#timestamp = { at: now, text: new Date(now).toISOString() };
    return this.#timestamp.text;
  }

  #put(environment: Environment, entity: Entity): void {
    const { kind, id } = entity;
    const collection = this.#getCollection(environment, kind);
    this.#undo.push({ collection, id, before: collection.put(entity) });
    this.#writes.set(`${environment}/${kind}/${id}`, { environment, kind, id, entity });
  }

  #remove(environment: Environment, kind: string, id: string): void {
    const collection = this.#getCollection(environment, kind);
    this.#undo.push({ collection, id, before: collection.remove(id) });
    this.#writes.set(`${environment}/${kind}/${id}`, { environment, kind, id, entity: undefined });
  }

  #getCollection(environment: Environment, kind: string): Collection {
    const collections = this.#collections[environment];
    let collection = collections.get(kind);
    if (!collection) collections.set(kind, (collection = new Collection()));
    return collection;
  }

  #forget(): void {
    this.#undo = [];
    this.#writes.clear();
    this.#events = [];
  }
}
