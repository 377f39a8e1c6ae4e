/**
 * Hands a finding's trail to a host that can show more than one place: ESLint's own report carries one.
 * Not here: the report itself. Used by `persona-lint` (SARIF related locations).
 */
import type { Step } from '@persona-lint/core';

export interface FindingTrail {
  /** As ESLint will report it: `persona/x`. */
  readonly ruleId: string;
  readonly file: string;
  /** 1-based, as in ESLint's message. */
  readonly line: number;
  /** 1-based, as in ESLint's message. */
  readonly column: number;
  readonly steps: readonly Step[];
}

export type FindingListener = (trail: FindingTrail) => void;

const listeners = new Set<FindingListener>();

/** Calls `listener` for every finding from now on; call the answer to stop. */
export function onFinding(listener: FindingListener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** For the rule factory. */
export function announceFinding(trail: FindingTrail): void {
  for (const listener of listeners) listener(trail);
}
