/**
 * Operations for which a conflict (409) is an ordinary answer that a program should expect, and why Persona gives it.
 *
 * Only those that the guide names; nearly every operation may answer 409 when two requests change one object at once.
 */
import { ERRORS_PAGE } from './sources.js';
import type { Confidence, Source } from './sources.js';

export interface ConflictRow {
  /** Id in the catalogue. */
  readonly operation: string;
  /** Member of `data.attributes` without which there is no such conflict. */
  readonly attribute?: string;
  /** Member of `meta` with which there is none. */
  readonly exceptMeta?: string;
  /** Completes "answers 409 when …". */
  readonly cause: string;
  /** What asks for the state before, or after the conflict. */
  readonly look: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

export const CONFLICT_STATUS = 409;

export const CONFLICTS = [
  {
    operation: 'create-an-account',
    attribute: 'reference-id',
    exceptMeta: 'upsert-by',
    cause: 'an account with this reference id exists',
    look: 'look the account up by its reference id',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    operation: 'resume-an-inquiry',
    cause: 'the inquiry is neither pending nor expired',
    look: 'read the status of the inquiry',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    operation: 'create-a-transaction',
    cause: 'it clashes with another write to the transaction',
    look: 'read the transaction',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    operation: 'update-a-transaction',
    cause: 'another request changes the transaction at the same time',
    look: 'read the transaction',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
] as const satisfies readonly ConflictRow[];

/** The row of an operation; undefined for an operation whose conflicts are nothing to expect. */
export function findConflict(operation: string | undefined): ConflictRow | undefined {
  return CONFLICTS.find((row) => row.operation === operation);
}
