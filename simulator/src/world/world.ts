/**
 * What a handler sees of the simulated organization: the objects of the environment its API key belongs to.
 *
 * Reads see the writes of the same request. When the handler throws, everything it wrote is undone, so a handler may check
 * late; what it emitted is then dropped as well.
 */
import type { Environment } from '@persona-lint/api';
import type { Switches } from '../switches.js';
import type { Entity, EntityChange, NewEntity } from './entity.js';

export interface World {
  /** Its id, `org_…`. */
  readonly organization: string;
  readonly environment: { readonly id: string; readonly kind: Environment };
  readonly switches: Switches;
  /** Milliseconds since 1970, on the simulator's clock. */
  now(): number;
  /** Now as Persona writes times: `2025-12-08T09:30:00.000Z`. */
  timestamp(): string;
  /** A new id that begins with `prefix` (`inq_`); the same seed and requests give the same ids. */
  newId(prefix: string): string;
  /** Between 0 and 1, from the seed. */
  random(): number;
  insert(entity: NewEntity): Entity;
  update(entity: Entity, change: EntityChange): Entity;
  remove(entity: Entity): void;
  /** Whether another request has changed it since the one with this `revision` arrived. */
  wasChangedSince(entity: Entity, revision: number): boolean;
  find(kind: string, id: string): Entity | undefined;
  /** Throws the documented 404 when there is none. */
  get(kind: string, id: string): Entity;
  /** The oldest entity whose attribute, or else hidden member, has this value. */
  findBy(kind: string, attribute: string, value: string): Entity | undefined;
  /** All whose attribute has this value or whose relationship of this name points to this id, newest first. */
  findAllBy(kind: string, name: string, value: string): readonly Entity[];
  /** All of a kind, newest first. Iterate, do not copy: a kind may hold very many. */
  list(kind: string): Iterable<Entity>;
  /** Like `list`, from right after (older than) or before (newer than, nearest first) the entity with this id. */
  listAfter(kind: string, id: string): Iterable<Entity>;
  listBefore(kind: string, id: string): Iterable<Entity>;
  /** Hands an event to the webhooks once the request has succeeded. `recordEvent` of `resources/events.ts` calls it. */
  emit(name: string, event: Entity): void;
}
