/**
 * Reports a request that is repeated as it was after a 4xx: the answer cannot change.
 * Not here: how long a retry waits or how often it tries.
 */
import type { Repeat } from '@persona-lint/core';
import { getEndpoint, toStatusList } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { dropClientErrors } from '../repair/retry-options.js';
import { stopOnClientError } from '../repair/stop-on-client-error.js';
import { HELPER_SUGGESTION, suggestPersonaRetry } from '../repair/use-persona-retry.js';
import { getRetryPlace } from '../retry-words.js';

export const noUnchangedRetry = createPersonaRule({
  name: 'no-unchanged-retry',
  meta: {
    docs: {
      description: 'Disallow repeating a request unchanged after a 4xx',
      preset: 'recommended',
    },
    messages: {
      repeated:
        '{{endpoint}} is sent again unchanged after {{statuses}}: Persona refuses it again each time. Stop on 4xx other than 408 and 429, or correct the request and send it with a new key',
      replayed:
        '{{endpoint}} is sent again unchanged, with the same {{header}}, after {{statuses}}: Persona repeats the stored answer each time. Stop on 4xx other than 408 and 429, or correct the request and send it with a new key',
    },
    suggestions: {
      stop: 'Stop retrying when Persona answers 4xx',
      dropStatuses: 'Take the 4xx out of what is retried',
      useHelper: HELPER_SUGGESTION,
    },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode, settings }) {
    for (const call of file.calls) {
      const repeats = call.retry.repeats.filter(isUnchangedClientError);
      if (repeats.length === 0) continue;
      const guard = stopOnClientError(sourceCode, call);
      const narrowed = guard === undefined ? dropClientErrors(sourceCode, call) : undefined;
      report({
        messageId: repeats.every(({ sameKey }) => sameKey === 'yes') ? 'replayed' : 'repeated',
        place: getRetryPlace(call),
        call,
        data: {
          endpoint: getEndpoint(call),
          statuses: toStatusList(repeats.map(({ outcome }) => Number(outcome))),
        },
        steps: call.retry.steps,
        suggest: [
          ...(guard === undefined ? [] : [{ messageId: 'stop', edits: guard } as const]),
          ...(narrowed === undefined
            ? []
            : [{ messageId: 'dropStatuses', edits: narrowed } as const]),
          ...suggestPersonaRetry(sourceCode, call, settings),
        ],
      });
    }
  },
});

/** Too slow (408), too many (429) and a key that was rotated meanwhile (401) may pass the next time. */
const MAY_PASS_UNCHANGED = [401, 408, 429];

function isUnchangedClientError({ outcome, again, sameRequest, readBetween }: Repeat): boolean {
  if (outcome === 'network' || outcome < 400 || outcome > 499) return false;
  if (MAY_PASS_UNCHANGED.includes(outcome) || (outcome === 409 && readBetween)) return false;
  return again === 'yes' && sameRequest === 'yes';
}
