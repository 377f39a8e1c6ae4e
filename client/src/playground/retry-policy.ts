/**
 * The retry policy Persona asks for, one step at a time: after this answer, is there another attempt, with which key, and
 * after how long? Not here: waiting and sending (`controller.ts`).
 */
import { findDecision, getDecision, getWaitSeconds } from '@persona-lint/api';
import type { Answer } from './attempt.js';

export interface RetryStep {
  readonly key: 'same' | 'new';
  readonly seconds: number;
  readonly why: string;
}

/** Attempts of one run, the first included. */
export const MOST_ATTEMPTS = 5;

/**
 * The next attempt, or undefined when the answer is final.
 * @param attempt how many attempts were made; 1 after the first
 */
export function getRetryStep(answer: Answer, attempt: number): RetryStep | undefined {
  if (answer.status === 'cancelled' || attempt >= MOST_ATTEMPTS) return undefined;
  if (answer.effect === 'mismatch') return undefined;
  const { outcome, sameKey, why } = isQuotaRefusal(answer)
    ? getDecision('rate-limited')
    : findDecision(answer.status);
  switch (outcome) {
    case 'network':
    case 'request-timeout':
    case 'server-error':
      return { key: sameKey ? 'same' : 'new', seconds: getWaitSeconds(attempt), why };
    case 'rate-limited':
      return { key: 'same', seconds: getWaitSeconds(attempt, findReset(answer)), why };
    default:
      return undefined;
  }
}

/** A quota overrun may come as 403; then nothing of the quota is left. */
function isQuotaRefusal({ status, gauges }: Answer): boolean {
  return (
    status === 403 && gauges.some(({ kind, remaining }) => kind === 'quota' && remaining === 0)
  );
}

function findReset({ gauges }: Answer): number | undefined {
  const empty = gauges.filter(({ remaining }) => remaining === 0);
  const [gauge] = empty.length > 0 ? empty : gauges;
  return gauge?.reset;
}
