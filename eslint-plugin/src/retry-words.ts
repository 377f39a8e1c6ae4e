/**
 * What a message says about a retry, and where its finding stands.
 * Not here: opinions about it. Used by the rules on retries.
 */
import type { Outcome, PersonaCall, Repeat } from '@persona-lint/core';
import { toStatusList } from './endpoint.js';

/** The call where it stands in the repetition; what a client repeats by itself is reported where it is set up. */
export function getRetryPlace({ retry, place }: PersonaCall): PersonaCall['place'] | undefined {
  const { place: around } = retry;
  const isInside =
    around?.file === place.file && around.start <= place.start && place.end <= around.end;
  return isInside ? place : around;
}

/** Certain to be the same request once more. */
export function isSameAgain({ again, sameRequest }: Repeat): boolean {
  return again === 'yes' && sameRequest === 'yes';
}

/** `a lost answer, 429 or a 5xx` */
export function toOutcomeList(outcomes: readonly Outcome[]): string {
  const statuses = outcomes.filter((each) => each !== 'network');
  const isWhole = SERVER_ERRORS.every((each) => statuses.includes(each));
  const single = statuses.filter((each) => !isWhole || each < 500);
  const clientErrors = single.length > 4 ? [toStatusList(single)] : single.map(String);
  const all = [
    ...(outcomes.includes('network') ? ['a lost answer'] : []),
    ...clientErrors,
    ...(isWhole ? ['a 5xx'] : []),
  ];
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} or ${last}`;
}

const SERVER_ERRORS = [500, 502, 503, 504] as const;
