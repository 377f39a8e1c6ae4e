/**
 * Writes what to do after an answer as Markdown: the questions everybody has about a status, each answered.
 *
 * Is it kept under the key, send it again, with the same key, how long to wait, what to change first. One line each for
 * one status, one row each for several. Used by `render.ts` and by whoever shows several statuses at once.
 */
import { RATE_LIMIT_RESET_HEADER } from './headers.js';
import { findDecision } from './idempotency.js';
import type { Certainty, IdempotencyDecision } from './idempotency.js';
import { BACKOFF_SECONDS } from './limits.js';
import { findStatus } from './statuses.js';

const STORED_TEXTS: Readonly<Record<Certainty, string>> = {
  yes: 'Yes, the same key gets it again for a day',
  no: 'No',
  possibly: 'Possibly, if the request got that far',
  undocumented: 'Not documented',
};

/** The questions with their answers, as items of a list; those about the key only where there is one. */
export function toAdviceLines(decision: IdempotencyDecision, hasKey = true): string[] {
  const isSuccess = decision.outcome === 'success';
  return [
    hasKey && `**Kept under the idempotency key?** ${STORED_TEXTS[decision.stored]}.`,
    `**Send again?** ${toAgain(decision)}.`,
    hasKey && !isSuccess && `**Same key?** ${toKey(decision)}.`,
    !isSuccess && `**Wait?** ${toWait(decision)}.`,
    !isSuccess && `**Change first:** ${toChange(decision)}.`,
  ].filter((line) => line !== false);
}

/** The same for several statuses, a row each, in a table. */
export function renderStatusTable(statuses: readonly number[]): string {
  const rows = statuses.map((status) => {
    const decision = findDecision(status);
    const name = findStatus(status)?.name ?? '';
    const cells = [
      `${status} ${name}`.trim(),
      STORED_TEXTS[decision.stored],
      toAgain(decision),
      decision.outcome === 'success' ? '' : toKey(decision),
      decision.outcome === 'success' ? '' : toWait(decision),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| status | kept under the key | send again | same key | wait |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function toAgain({ outcome, retry, mustChange }: IdempotencyDecision): string {
  if (outcome === 'success') return 'No need';
  if (mustChange) return 'Only after a change';
  return retry ? 'Yes' : 'No';
}

function toKey({ sameKey }: IdempotencyDecision): string {
  return sameKey ? 'Yes' : 'No, a new one';
}

function toWait({ outcome }: IdempotencyDecision): string {
  const delays = `${BACKOFF_SECONDS.join(', ')} s and so on`;
  switch (outcome) {
    case 'rate-limited':
      return `As long as \`${RATE_LIMIT_RESET_HEADER}\` says, or ${delays}`;
    case 'network':
    case 'server-error':
    case 'request-timeout':
      return delays;
    default:
      return 'No';
  }
}

function toChange({ outcome, first, mustChange, sameKey }: IdempotencyDecision): string {
  if (outcome === 'rate-limited') return 'nothing';
  if (outcome === 'server-error' && first !== undefined) return `the key; before that, ${first}`;
  if (first !== undefined) return first;
  if (mustChange) return 'the request';
  return sameKey ? 'nothing' : 'the key';
}
