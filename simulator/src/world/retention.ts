/**
 * Lets objects of one kind go when they are too old or too many: API logs and events, which come with every request.
 */
import type { Environment } from '@persona-lint/api';
import type { Clock } from './clock.js';
import type { Entity } from './entity.js';
import type { WorldStore } from './store.js';

export interface RetentionOptions {
  readonly kind: string;
  readonly newest: number;
  /** Milliseconds. */
  readonly lifetime: number;
}

interface Kept {
  readonly environment: Environment;
  readonly entity: Entity;
  readonly at: number;
}

export class Retention {
  readonly #store: WorldStore;
  readonly #clock: Clock;
  readonly #options: RetentionOptions;
  /** Oldest first, from `#first` on. */
  #kept: Kept[] = [];
  #first = 0;

  constructor(store: WorldStore, clock: Clock, options: RetentionOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#options = options;
  }

  /** `at` in milliseconds since 1970. */
  add(environment: Environment, entity: Entity, at: number): void {
    this.#kept.push({ environment, entity, at });
    this.prune();
  }

  prune(): void {
    const { newest, lifetime } = this.#options;
    const oldest = this.#clock.now() - lifetime;
    for (let next = this.#kept[this.#first]; next; next = this.#kept[this.#first]) {
      if (this.#kept.length - this.#first <= newest && next.at > oldest) break;
      this.#store.view(next.environment).remove(next.entity);
      this.#store.commit();
      this.#first++;
    }
    if (this.#first <= newest) return;
    this.#kept = this.#kept.slice(this.#first);
    this.#first = 0;
  }
}
