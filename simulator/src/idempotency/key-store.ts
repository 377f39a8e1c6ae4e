/**
 * The answers kept under idempotency keys, per environment: the first status and body of a key, whatever they were.
 *
 * Nothing here decides whether a request gets this far; that is the engine's order of things. Keys are forgotten once they
 * are as old as the documentation allows, on the simulator's clock. Older answers move into `Archive`, which packs them.
 */
import { IDEMPOTENCY_FACTS } from '@persona-lint/api';
import type { Environment } from '@persona-lint/api';
import type { Clock } from '../world/clock.js';
import { Archive } from './archive.js';

export interface StoredAnswer {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
  /** JSON when left out. */
  readonly contentType?: string;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const LIFETIME = IDEMPOTENCY_FACTS.prunedAfterHours * 3_600_000;

/** How many answers stay unpacked: more than most runs ever make. */
export const RECENT = 10_000;

export class KeyStore {
  readonly #clock: Clock;
  /** In the order of their age. */
  readonly #recent = new Map<string, StoredAnswer>();
  readonly #archive = new Archive();
  readonly #mismatched = new Set<string>();
  readonly #pending = new Map<string, Promise<void>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#recent.size + this.#archive.size;
  }

  find(environment: Environment, key: string): StoredAnswer | undefined {
    this.#prune();
    const name = toName(environment, key);
    return this.#recent.get(name) ?? this.#archive.find(name);
  }

  put(environment: Environment, key: string, answer: StoredAnswer): void {
    const name = toName(environment, key);
    // At the end, where its age belongs, also when a file brings a key twice.
    this.#recent.delete(name);
    this.#recent.set(name, answer);
    // What is known about an earlier life of the key is over.
    this.#mismatched.delete(name);
    if (this.#recent.size >= RECENT + Archive.BLOCK) this.#pack();
  }

  /** True the first time a key is used with other parameters. */
  noteMismatch(environment: Environment, key: string): boolean {
    const name = toName(environment, key);
    if (this.#mismatched.has(name)) return false;
    this.#mismatched.add(name);
    return true;
  }

  /** Resolves when the first request with the key has come to its end; undefined when none is at work. */
  findPending(environment: Environment, key: string): Promise<void> | undefined {
    return this.#pending.get(toName(environment, key));
  }

  /** Marks the key as being at work; call the result at the end of it. */
  begin(environment: Environment, key: string): () => void {
    const name = toName(environment, key);
    const { promise, resolve } = createPromise();
    this.#pending.set(name, promise);
    return () => {
      this.#pending.delete(name);
      resolve();
    };
  }

  /** Every key, oldest first. */
  *all(): Generator<{ environment: Environment; key: string; answer: StoredAnswer }> {
    this.#prune();
    for (const [name, answer] of this.#archive.all()) yield { ...fromName(name), answer };
    for (const [name, answer] of this.#recent) yield { ...fromName(name), answer };
  }

  clear(): void {
    this.#recent.clear();
    this.#archive.clear();
    this.#mismatched.clear();
  }

  #pack(): void {
    const oldest: [string, StoredAnswer][] = [];
    for (const entry of this.#recent) {
      if (oldest.length === Archive.BLOCK) break;
      oldest.push(entry);
    }
    for (const [name] of oldest) this.#recent.delete(name);
    this.#archive.add(oldest);
  }

  #prune(): void {
    const oldest = this.#clock.now() - LIFETIME;
    for (const name of this.#archive.prune(oldest))
      if (!this.#recent.has(name)) this.#mismatched.delete(name);
    if (this.#archive.size > 0) return;
    for (const [name, { at }] of this.#recent) {
      if (at > oldest) break;
      this.#recent.delete(name);
      this.#mismatched.delete(name);
    }
  }
}

function toName(environment: Environment, key: string): string {
  return `${environment === 'production' ? 'p' : 's'}${key}`;
}

function fromName(name: string): { environment: Environment; key: string } {
  return { environment: name.startsWith('p') ? 'production' : 'sandbox', key: name.slice(1) };
}

function createPromise(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
