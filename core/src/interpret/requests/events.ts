/** What a run reports: each request with the abstract values it goes out with. */
import type { Range } from '../../ir/program.js';
import type { Certainty, Outcome } from '../../model.js';
import type { Region } from '../retries/progress.js';
import type { Waits } from '../retries/waits.js';
import type { Age } from '../values/ages.js';
import type { Obj } from '../values/object.js';
import type { Value } from '../values/values.js';

/** Looked up case-insensitively, like HTTP does. */
export interface HeaderFact {
  readonly present: Certainty;
  readonly value: Value | undefined;
  /** The member or statement that sets it. */
  readonly at: Range | undefined;
}

export interface RequestEvent {
  /** Activation and place: the same request made again in one run has the same key. */
  readonly key: string;
  /** Place alone. */
  readonly sink: string;
  readonly act: number;
  readonly at: Range;
  readonly client: string;
  readonly url: Value;
  readonly method: Value;
  /** All layers merged, names in lower case. */
  readonly headers: Obj;
  readonly idempotencyKey: HeaderFact;
  readonly body: Value | undefined;
  /** Options that cannot be followed may hold a body. */
  readonly bodyIsOpen: boolean;
  /** Nothing names a method: the client's own default is sent. */
  readonly methodOmitted: Certainty;
  /** The call that makes the configured client it goes through. */
  readonly clientAt: Range | undefined;
  /** Is there a limit to how long it waits? */
  readonly timeout: Certainty;
  /** Literals that could take a further member. */
  readonly headersAt: Range | undefined;
  readonly optionsAt: Range | undefined;
  /** Index of the argument that would take options, when none was given. */
  readonly optionsArg: number | undefined;
  readonly headersMember: string;
  /** What the settings declare to send to Persona, when that is what was called. */
  readonly declared: string | undefined;
  /** The client may send it again by itself. */
  readonly repeatsItself: boolean;
  /** An interceptor sends a failed request's options again. */
  readonly resent: boolean;
  /** What tests on the way here say about how old data is. */
  readonly ages: readonly Age[];
  /** Requests that went out before on some way here. */
  readonly history: ReadonlySet<string>;
  /** Those of them that had not been waited for when it went out; itself from an earlier round too. */
  readonly inFlight: ReadonlySet<string>;
}

/** What a round of a loop, or of a callback that runs for each item, leaves behind for the next one. */
export interface Round {
  /** Requests that have not been waited for: their keys. */
  readonly pending: ReadonlySet<string>;
  /** What is walked over; undefined for a loop that counts or waits for a condition. */
  readonly list: Value | undefined;
}

/** Asked of a run: what happens after this request ends in each of these ways? */
export interface Follow {
  readonly key: string;
  readonly sink: string;
  /** At most 31 times the rounds: each is a lane of its own. */
  readonly outcomes: readonly Outcome[];
  /**
   * How many attempts end in that way; what comes after the last one is any later attempt. One: the
   * run ends where the request goes out again.
   */
  readonly rounds: number;
  /** Is there any use in what comes after this attempt? */
  readonly goesOn: (again: Again) => boolean;
}

/** The lane of an outcome in a round, both from 0; and back. */
export function toLane({ rounds }: Follow, outcome: number): number {
  return outcome * rounds + 1;
}

export function outcomeOf({ outcomes, rounds }: Follow, lane: number): Outcome {
  return outcomes[Math.floor((lane - 1) / rounds)] ?? 'network';
}

/** The followed request, or one just like it, goes out again. */
export interface Again {
  readonly outcome: Outcome;
  readonly first: RequestEvent;
  readonly second: RequestEvent;
  readonly certain: boolean;
  readonly read: boolean;
  readonly region: Region | undefined;
  /** How many attempts have gone before. */
  readonly round: number;
  readonly waits: Waits;
}
