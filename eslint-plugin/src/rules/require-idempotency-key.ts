/**
 * Reports a POST that is certain to go out without an idempotency key.
 * Not here: keys that are sent but useless (`no-static-idempotency-key`, `no-key-per-attempt`).
 */
import type { PersonaCall, PersonaFile } from '@persona-lint/core';
import { getEndpoint } from '../endpoint.js';
import { isSamePlace } from '../finding.js';
import { createPersonaRule } from '../persona-rule.js';
import { addKey } from '../repair/add-key.js';

interface Options extends Record<string, boolean> {
  readonly ignoreSearch: boolean;
}

export const requireIdempotencyKey = createPersonaRule<
  Options,
  'missing' | 'missingInRetry',
  'addKey'
>({
  name: 'require-idempotency-key',
  meta: {
    docs: {
      description: 'Require an idempotency key on every POST to Persona',
      preset: 'recommended',
    },
    messages: {
      missing:
        '{{endpoint}} goes out without {{header}}: if the answer is lost, sending it again does the work a second time. Send a key that is made once for each operation',
      missingInRetry:
        '{{endpoint}} is sent again after a network error without {{header}}: an attempt whose answer was lost is done a second time. Make one key before the first attempt and send it with each',
    },
    suggestions: { addKey: 'Send {{header}} with a new key' },
    options: {
      ignoreSearch: {
        type: 'boolean',
        description: 'Leave out operations that only read although they are sent as POST.',
      },
    },
    defaultOptions: { ignoreSearch: true },
    fixable: false,
  },
  check(file, report, { options, sourceCode, settings }) {
    for (const call of file.calls) {
      if (call.method !== 'POST' || call.key.present !== 'no') continue;
      if (options.ignoreSearch && call.search) continue;
      const edits = isRepeatedFromOutside(call, file)
        ? undefined
        : addKey(sourceCode, call, settings);
      report({
        messageId: isRepeatedBlindly(call) ? 'missingInRetry' : 'missing',
        call,
        data: { endpoint: getEndpoint(call) },
        steps: isRepeatedBlindly(call) ? call.retry.steps : [],
        suggest: edits && [{ messageId: 'addKey', edits }],
      });
    }
  },
});

/** Does a lost answer lead to another attempt? */
function isRepeatedBlindly({ retry }: PersonaCall): boolean {
  return retry.repeats.some(
    ({ outcome, again, sameRequest }) =>
      outcome === 'network' && again === 'yes' && sameRequest === 'yes',
  );
}

/** A helper calls the function this call stands in again: a key made here would be new each time. */
function isRepeatedFromOutside(call: PersonaCall, { calls }: PersonaFile): boolean {
  return (
    call.retry.kind === 'none' &&
    calls.some(({ sink, retry }) => retry.kind !== 'none' && isSamePlace(sink, call.sink))
  );
}
