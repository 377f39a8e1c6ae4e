/**
 * Hands what handlers emit to the webhooks, once the request has succeeded, and lets old events go.
 *
 * The event is an object the handler has made (`resources/events.ts`); kept for the documented thirty days and never more
 * than the newest ten thousand.
 */
import { getLimit } from '@persona-lint/api';
import type { Clock } from '../world/clock.js';
import { Retention } from '../world/retention.js';
import type { Commit, WorldStore } from '../world/store.js';
import type { Deliverer } from './deliverer.js';

export const EVENT_KIND = 'event';

const KEPT = { newest: 10_000, lifetime: getLimit('age of events') * 86_400_000 };

export class Events {
  readonly #store: WorldStore;
  readonly #clock: Clock;
  readonly #deliverer: Deliverer;
  readonly #retention: Retention;

  constructor(store: WorldStore, clock: Clock, deliverer: Deliverer) {
    this.#store = store;
    this.#clock = clock;
    this.#deliverer = deliverer;
    this.#retention = new Retention(store, clock, { kind: EVENT_KIND, ...KEPT });
  }

  deliver({ events }: Commit): void {
    for (const { name, environment, kind, id } of events) {
      const event = this.#store.view(environment).find(kind, id);
      if (!event) continue;
      this.#deliverer.deliver(environment, event, name);
      this.#retention.add(environment, event, this.#clock.now());
    }
  }
}
