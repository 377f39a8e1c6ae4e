/**
 * Delivers events to webhooks: signed, repeated on Persona's schedule, on the simulator's clock.
 *
 * Order is kept per webhook only as long as no fault, failure or slow receiver upsets it, as with Persona. Sends to this
 * machine only, unless told otherwise.
 */
import { isLoopback } from './receiver-address.js';
import { WEBHOOK_DELIVERY, WEBHOOK_HEADERS } from '@persona-lint/api';
import type { Environment } from '@persona-lint/api';
import type { FaultBox } from '../faults/fault-box.js';
import type { Clock } from '../world/clock.js';
import type { Entity } from '../world/entity.js';
import type { WorldStore } from '../world/store.js';
import type { World } from '../world/world.js';
import { toBody } from './payload.js';
import type { Payload } from './payload.js';
import { sign } from './signature.js';
import { isSubscribed, readSubscription, WEBHOOK_KIND } from './subscription.js';
import type { Subscription } from './subscription.js';

export interface DeliveryAttempt {
  readonly webhookId: string;
  readonly eventId: string;
  readonly event: string;
  readonly attempt: number;
  /** Milliseconds since 1970, on the simulator's clock. */
  readonly at: number;
  /** Status of the receiver's answer, or why there was none. */
  readonly result: number | 'not-loopback' | 'unreachable' | 'timeout';
}

interface Delivery {
  readonly environment: Environment;
  readonly webhookId: string;
  readonly eventId: string;
  readonly event: string;
  readonly body: string;
  attempt: number;
  firstAt: number;
}

export interface DelivererOptions {
  readonly store: WorldStore;
  readonly clock: Clock;
  readonly faults: FaultBox;
  readonly version: string;
  readonly present: (event: Entity, version: string, world: World) => Payload;
  readonly mayLeaveMachine: boolean;
}

const KEPT = 10_000;
const [SIGNATURE, MADE, LEFT, FIRST_AT] = WEBHOOK_HEADERS;

/** A delivery held back by a fault goes out after this even if no other comes, in milliseconds. */
const LONGEST_HOLD = 2000;

export class Deliverer {
  readonly #options: DelivererOptions;
  #history: DeliveryAttempt[] = [];
  readonly #atWork = new Set<Promise<void>>();
  readonly #held: { delivery: Delivery; cancel: () => void }[] = [];
  readonly #retries = new Set<() => void>();

  constructor(options: DelivererOptions) {
    this.#options = options;
  }

  history(): readonly DeliveryAttempt[] {
    return this.#history;
  }

  /** Resolves when no attempt is under way; repetitions that wait for the clock do not count. */
  async settled(): Promise<void> {
    while (this.#atWork.size > 0) await Promise.all(this.#atWork);
  }

  /** Sends an event to every webhook of its environment that wants it. */
  deliver(environment: Environment, event: Entity, name: string): void {
    const { store, clock, faults, version, present } = this.#options;
    const world = store.view(environment);
    for (const webhook of world.list(WEBHOOK_KIND)) {
      const subscription = readSubscription(webhook, clock.now());
      if (!isSubscribed(subscription, name)) continue;
      const body = toBody(event, present(event, version, world), subscription, version);
      if (body === undefined) continue;
      const delivery = {
        ...{ environment, webhookId: webhook.id, eventId: event.id, event: name, body },
        ...{ attempt: 0, firstAt: clock.now() },
      };
      const [fault] = faults.strike(() => ({ event: name }));
      if (fault?.fault === 'webhook-reorder') {
        this.#hold(delivery);
        continue;
      }
      this.#start(delivery, fault?.fault === 'webhook-duplicate' ? 2 : 1);
    }
  }

  /** Forgets what waits and what was. */
  clear(): void {
    for (const cancel of this.#retries) cancel();
    this.#retries.clear();
    for (const { cancel } of this.#held.splice(0)) cancel();
    this.#history = [];
  }

  #hold(delivery: Delivery): void {
    const held = {
      delivery,
      cancel: this.#options.clock.after(LONGEST_HOLD, () => this.#release(held)),
    };
    this.#held.push(held);
  }

  #release(held: { delivery: Delivery; cancel: () => void }): void {
    const index = this.#held.indexOf(held);
    if (index < 0) return;
    this.#held.splice(index, 1);
    held.cancel();
    this.#start(held.delivery, 1);
  }

  #start(delivery: Delivery, times: number): void {
    const run = async (): Promise<void> => {
      for (let time = 0; time < times; time++) await this.#attempt({ ...delivery });
      for (const held of this.#held.filter(
        (each) => each.delivery.webhookId === delivery.webhookId,
      ))
        this.#release(held);
    };
    this.#track(run());
  }

  #track(work: Promise<void>): void {
    const tracked = work.finally(() => this.#atWork.delete(tracked));
    this.#atWork.add(tracked);
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const { store, clock } = this.#options;
    const webhook = store.view(delivery.environment).find(WEBHOOK_KIND, delivery.webhookId);
    const subscription = webhook && readSubscription(webhook, clock.now());
    // Disabling a webhook drops its pending repetitions.
    if (!subscription?.isEnabled) return;
    delivery.attempt++;
    const at = clock.now();
    const result = await this.#send(delivery, subscription);
    this.#note({ ...pick(delivery), attempt: delivery.attempt, at, result });
    const isDone = (WEBHOOK_DELIVERY.successStatuses as readonly unknown[]).includes(result);
    const wait = WEBHOOK_DELIVERY.retrySeconds[delivery.attempt - 1];
    if (isDone || wait === undefined || result === 'not-loopback') return;
    const cancel = clock.after(wait * 1000, () => {
      this.#retries.delete(cancel);
      this.#track(this.#attempt(delivery));
    });
    this.#retries.add(cancel);
  }

  async #send(delivery: Delivery, to: Subscription): Promise<DeliveryAttempt['result']> {
    const { clock, mayLeaveMachine } = this.#options;
    if (!mayLeaveMachine && !isLoopback(to.url)) return 'not-loopback';
    const seconds = Math.floor(clock.now() / 1000);
    const controller = new AbortController();
    const cancel = clock.after(WEBHOOK_DELIVERY.timeoutSeconds * 1000, () => controller.abort());
    try {
      const response = await fetch(to.url, {
        method: 'POST',
        redirect: 'manual',
        signal: controller.signal,
        headers: {
          'content-type': 'application/json',
          [SIGNATURE.name]: sign(delivery.body, to.secrets, seconds),
          [MADE.name]: `${delivery.attempt}`,
          [LEFT.name]: `${WEBHOOK_DELIVERY.retrySeconds.length + 1 - delivery.attempt}`,
          [FIRST_AT.name]: `${Math.floor(delivery.firstAt / 1000)}`,
        },
        body: delivery.body,
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      return controller.signal.aborted ? 'timeout' : 'unreachable';
    } finally {
      cancel();
    }
  }

  #note(attempt: DeliveryAttempt): void {
    this.#history.push(attempt);
    if (this.#history.length >= 2 * KEPT) this.#history = this.#history.slice(-KEPT);
  }
}

function pick({ webhookId, eventId, event }: Delivery) {
  return { webhookId, eventId, event };
}
