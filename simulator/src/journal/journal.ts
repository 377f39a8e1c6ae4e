/**
 * What happened, one entry for each request: its key, whether it ran, was replayed or refused, and why.
 *
 * Tests ask it ("exactly one inquiry was created"); as JSON lines it goes to a file or through the control endpoint. Never
 * holds an API key: callers are named without their secret, and a key that stands somewhere else is taken out.
 */
import { findApiKeys, redactApiKey } from '@persona-lint/api';
import type { Environment } from '@persona-lint/api';
import type { Verdict } from '../strict/verdict.js';

/**
 * `fresh`: it ran, and its answer is kept under the key. `replayed`: it did not run, the kept answer came back. `mismatch`:
 * the key was used with other parameters before. `not-stored`: nothing was kept, `why` says for what reason.
 */
export type JournalOutcome = 'fresh' | 'replayed' | 'mismatch' | 'not-stored';

export interface JournalEntry {
  /** Milliseconds since 1970, on the simulator's clock: when the request came and when it was through. */
  readonly at: number;
  readonly until: number;
  readonly requestId: string;
  readonly method: string;
  readonly url: string;
  /** Operation id; undefined when the path names none. */
  readonly operation?: string | undefined;
  readonly environment?: Environment | undefined;
  /** The API key without its secret. */
  readonly caller?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly outcome: JournalOutcome;
  readonly why: string;
  /** Whether the client got an answer; false when the connection was cut. */
  readonly answered: boolean;
  /** Status of the answer, or of the answer that was lost; undefined when there was none. */
  readonly status?: number | undefined;
  readonly created: readonly { readonly type: string; readonly id: string }[];
  /** Names of the faults that struck it. */
  readonly faults: readonly string[];
  readonly verdicts: readonly Verdict[];
}

export interface JournalFilter {
  readonly operation?: string | undefined;
  readonly method?: string | undefined;
  readonly outcome?: JournalOutcome | undefined;
  readonly idempotencyKey?: string | undefined;
}

const KEPT = 10_000;

export class Journal {
  #entries: JournalEntry[] = [];
  #verdicts: Verdict[] = [];
  readonly #onEntry: ((line: string) => void) | undefined;

  /** `onEntry` gets each entry as a line of JSON, without the line end. */
  constructor(onEntry?: (line: string) => void) {
    this.#onEntry = onEntry;
  }

  add(entry: JournalEntry): void {
    const clean = redact(entry);
    this.#entries.push(clean);
    this.#verdicts.push(...clean.verdicts);
    if (this.#entries.length >= 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
    if (this.#verdicts.length >= 2 * KEPT) this.#verdicts = this.#verdicts.slice(-KEPT);
    this.#onEntry?.(JSON.stringify(clean));
  }

  /** The newest 10,000 at least, oldest first. */
  entries(filter: JournalFilter = {}): readonly JournalEntry[] {
    return this.#entries.filter(
      (entry) =>
        (filter.operation === undefined || entry.operation === filter.operation) &&
        (filter.method === undefined || entry.method === filter.method) &&
        (filter.outcome === undefined || entry.outcome === filter.outcome) &&
        (filter.idempotencyKey === undefined || entry.idempotencyKey === filter.idempotencyKey),
    );
  }

  /** Ids of the objects of a type (`inquiry`) that came into being. */
  created(type: string): readonly string[] {
    return this.#entries.flatMap(({ created }) =>
      created.filter((each) => each.type === type).map(({ id }) => id),
    );
  }

  /** Misuse that was observed, in the order of its time. */
  verdicts(): readonly Verdict[] {
    return this.#verdicts;
  }

  clear(): void {
    this.#entries = [];
    this.#verdicts = [];
  }
}

function redact(entry: JournalEntry): JournalEntry {
  const { url, idempotencyKey } = entry;
  return {
    ...entry,
    url: redactText(url),
    ...(idempotencyKey !== undefined && { idempotencyKey: redactText(idempotencyKey) }),
  };
}

/** The text with every API key in it shortened to its prefix. */
export function redactText(text: string): string {
  let result = text;
  for (const key of findApiKeys(text).reverse())
    result = result.slice(0, key.start) + redactApiKey(key) + result.slice(key.end);
  return result;
}
