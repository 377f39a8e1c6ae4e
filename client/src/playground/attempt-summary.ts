/**
 * What several attempts at one request came to, in words: "3 attempts, 1 inquiry". Pure, for the panel and for tests.
 */
import type { Answer, Attempt } from './attempt.js';
import { toCanonical } from './json.js';

export interface Summary {
  readonly text: string;
  readonly tone: 'good' | 'neutral' | 'warning' | 'bad';
}

/** Of the attempts of one thread. */
export function summarize(attempts: readonly Attempt[]): Summary {
  const created = [
    ...new Map(
      attempts.flatMap(({ answer }) =>
        answer?.resource && answer.isNew ? [[answer.resource.id, answer.resource] as const] : [],
      ),
    ).values(),
  ];
  const lost = attempts.filter(({ answer }) => isUncertain(answer));
  const count = toCount(attempts.length, 'attempt');
  if (created.length === 0) {
    return lost.length > 0
      ? { text: `${count}: nobody knows yet whether something was created.`, tone: 'warning' }
      : { text: `${count}, nothing created.`, tone: 'neutral' };
  }
  const type = created[0]?.type.split('/')[0] ?? 'object';
  const made = toCount(created.length, type);
  const makers = attempts.filter(({ answer }) => answer?.resource && answer.isNew);
  const requests = new Set(
    makers.map(({ request }) => `${request.target} ${toCanonical(request.body)}`),
  );
  if (created.length > 1 && requests.size === created.length) {
    return { text: `${count}, ${made}: one for each request.`, tone: 'good' };
  }
  if (created.length > 1)
    return { text: `${count}, ${made}: the work was done more than once.`, tone: 'bad' };
  const text =
    attempts.length > 1 ? `${count}, ${made}, not ${attempts.length}.` : `${count}, ${made}.`;
  return { text, tone: 'good' };
}

/** `A` for the first key of a thread, `B` for the second: equal keys are seen without reading them. */
export function nameKeys(attempts: readonly Attempt[]): ReadonlyMap<string, string> {
  const keys = [...new Set(attempts.map(({ key }) => key).filter((key) => key !== ''))];
  return new Map(keys.map((key, index) => [key, String.fromCharCode(65 + (index % 26))]));
}

function isUncertain(answer: Answer | undefined): boolean {
  return answer !== undefined && !answer.isCertain && typeof answer.status !== 'number';
}

function toCount(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
