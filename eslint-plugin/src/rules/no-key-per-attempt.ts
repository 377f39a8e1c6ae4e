/**
 * Reports a key that is made anew for each attempt: a retry after a lost answer is then a new operation.
 * Not here: a retry without any key (`require-idempotency-key`).
 */
import type { PersonaCall, Place } from '@persona-lint/core';
import { getEndpoint, isKeyRead } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { hoistKey } from '../repair/hoist-key.js';
import { HELPER_SUGGESTION, suggestPersonaRetry } from '../repair/use-persona-retry.js';

export const noKeyPerAttempt = createPersonaRule({
  name: 'no-key-per-attempt',
  meta: {
    docs: {
      description: 'Disallow making a new idempotency key for each attempt of one operation',
      preset: 'recommended',
    },
    messages: {
      perAttempt:
        '{{endpoint}} gets a new {{header}} at each attempt: when only the answer was lost, the next attempt does the work a second time. Make the key once, before the first attempt',
    },
    suggestions: {
      hoist: 'Make the key before the first attempt',
      useHelper: HELPER_SUGGESTION,
    },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode, settings }) {
    for (const call of file.calls) {
      if (!isMadePerAttempt(call)) continue;
      // Of a key made of several values only one part would move.
      const edits = call.key.kind === 'generated' ? hoistKey(sourceCode, call) : undefined;
      report({
        messageId: 'perAttempt',
        place: getKeyPlace(call),
        call,
        data: { endpoint: getEndpoint(call) },
        steps: [...call.key.steps, ...call.retry.steps],
        suggest: [
          ...(edits === undefined ? [] : [{ messageId: 'hoist', edits } as const]),
          ...suggestPersonaRetry(sourceCode, call, settings),
        ],
      });
    }
  },
});

/** Only a lost answer makes the second attempt a second operation; after 429 or 5xx a new key is right. */
function isMadePerAttempt(call: PersonaCall): boolean {
  const { key, retry } = call;
  const isMade = key.kind === 'generated' || key.kind === 'derived';
  if (key.present !== 'yes' || !isMade || !isKeyRead(call)) return false;
  return retry.repeats.some(
    ({ outcome, again, sameRequest, sameKey }) =>
      outcome === 'network' && again === 'yes' && sameRequest !== 'no' && sameKey === 'no',
  );
}

/** The key's own expression when it stands in what is repeated. */
function getKeyPlace({ key, retry, edits, place }: PersonaCall): Place {
  const around = edits.region ?? retry.place ?? place;
  const made = key.place;
  const isInside = made !== undefined && around.start <= made.start && made.end <= around.end;
  return isInside ? made : place;
}
