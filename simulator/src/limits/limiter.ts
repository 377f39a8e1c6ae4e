/**
 * Counts requests and created objects in windows of 60 seconds, each beginning with its first request.
 *
 * A request counts for its environment and for its API key, and either can refuse it. Quotas count objects made by one kind
 * of creation in one environment. Numbers are `api/`'s; the clock is the simulator's.
 */
import { getLimit, QUOTAS } from '@persona-lint/api';
import type { Environment, Operation, Quota } from '@persona-lint/api';
import type { Caller } from '../engine/callers.js';
import type { Clock } from '../world/clock.js';

export interface LimitOptions {
  /** Requests a minute of an environment; 300 when left out, also in sandboxes, for which no number is documented. */
  readonly requests?: number;
  /** Objects a minute by name (`create_inquiry`). */
  readonly quotas?: Readonly<Record<string, number>>;
}

/** What the headers say. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds. */
  readonly reset: number;
}

const WINDOW = 60_000;
const DEFAULT_REQUESTS = getLimit('requests per production environment');

interface Window {
  start: number;
  used: number;
}

export class Limiter {
  readonly #clock: Clock;
  readonly #options: LimitOptions;
  readonly #windows = new Map<string, Window>();

  constructor(clock: Clock, options: LimitOptions) {
    this.#clock = clock;
    this.#options = options;
  }

  /** Counts a request. The answer says what is left, and whether the request may go on. */
  count(caller: Caller): { readonly allowed: boolean; readonly rate: Allowance } {
    const limits = this.#getLimits(caller);
    const allowed = limits.every(({ name, limit }) => this.#open(name).used < limit);
    for (const { name } of limits) this.#open(name).used++;
    return { allowed, rate: this.peek(caller) };
  }

  /** The tighter of the limits that apply, without counting. */
  peek(caller: Caller): Allowance {
    const [first, ...others] = this.#getLimits(caller).map(({ name, limit }) =>
      this.#toAllowance(name, limit),
    );
    const initial = first ?? { limit: Infinity, remaining: Infinity, reset: 60 };
    return others.reduce(
      (least, each) => (each.remaining < least.remaining ? each : least),
      initial,
    );
  }

  /** The quota of the operation's product; of inquiries where the operation belongs to no product. */
  getQuota(operation: Operation, environment: Environment): Allowance & { readonly name: string } {
    const quota = findProduct(operation) ?? QUOTAS[0];
    const limit = this.#options.quotas?.[quota.name] ?? quota.value;
    return { name: quota.name, ...this.#toAllowance(`${environment} ${quota.name}`, limit) };
  }

  /** Counts an object that was created. */
  countCreated(operation: Operation, environment: Environment): void {
    const quota = findCreated(operation);
    if (quota) this.#open(`${environment} ${quota.name}`).used++;
  }

  clear(): void {
    this.#windows.clear();
  }

  #getLimits(caller: Caller): { readonly name: string; readonly limit: number }[] {
    const limit = this.#options.requests ?? DEFAULT_REQUESTS;
    const environment = { name: caller.environment, limit };
    if (caller.rateLimit === undefined) return [environment];
    return [environment, { name: caller.id, limit: caller.rateLimit }];
  }

  #toAllowance(name: string, limit: number): Allowance {
    const { start, used } = this.#open(name);
    const left = start + WINDOW - this.#clock.now();
    return { limit, remaining: Math.max(0, limit - used), reset: Math.ceil(left / 1000) };
  }

  #open(name: string): Window {
    const now = this.#clock.now();
    let window = this.#windows.get(name);
    if (!window) this.#windows.set(name, (window = { start: now, used: 0 }));
    if (now >= window.start + WINDOW || now < window.start) {
      window.start = now;
      window.used = 0;
    }
    return window;
  }
}

function findProduct({ path }: Operation): Quota | undefined {
  return QUOTAS.find(({ resource }) => path === resource || path.startsWith(`${resource}/`));
}

/** The quota an operation uses up: that of a POST to the product itself. */
export function findCreated(operation: Operation): Quota | undefined {
  if (operation.method !== 'POST') return undefined;
  return QUOTAS.find(({ resource }) => operation.path === resource);
}
