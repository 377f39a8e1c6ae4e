/**
 * Reports a request that is repeated after a 5xx with the key it failed with: the answer is stored.
 * Not here: a key that all operations share (`no-static-idempotency-key`), repeating a 4xx
 * (`no-unchanged-retry`).
 */
import type { PersonaCall, Repeat } from '@persona-lint/core';
import { getEndpoint, getKeyEffect, toStatusList } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { rotateKey } from '../repair/rotate-key.js';
import { HELPER_SUGGESTION, suggestPersonaRetry } from '../repair/use-persona-retry.js';
import { getRetryPlace, isSameAgain } from '../retry-words.js';

export const noSameKeyAfterServerError = createPersonaRule({
  name: 'no-same-key-after-server-error',
  meta: {
    docs: {
      description: 'Disallow repeating a request with the same idempotency key after a 5xx',
      preset: 'recommended',
    },
    messages: {
      replayed:
        '{{endpoint}} is sent again with the same {{header}} after {{statuses}}: Persona stores the failure with the key and repeats it each time, without running the request again. Make a new key after a 5xx; keep the key after a lost answer or a 429',
    },
    suggestions: {
      rotate: 'Make a new key when Persona answers 5xx',
      useHelper: HELPER_SUGGESTION,
    },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode, settings }) {
    for (const call of file.calls) {
      const repeats = hasOwnKey(call) ? call.retry.repeats.filter(isReplayed) : [];
      if (repeats.length === 0) continue;
      const edits = rotateKey(sourceCode, call, settings);
      report({
        messageId: 'replayed',
        place: getRetryPlace(call),
        call,
        data: {
          endpoint: getEndpoint(call),
          statuses: toStatusList(repeats.map(({ outcome }) => Number(outcome))),
        },
        steps: call.retry.steps,
        suggest: [
          ...(edits === undefined ? [] : [{ messageId: 'rotate', edits } as const]),
          ...suggestPersonaRetry(sourceCode, call, settings),
        ],
      });
    }
  },
});

/** A key that Persona is documented to look at, and that is not wrong for another reason. */
function hasOwnKey({ key, method, methods }: PersonaCall): boolean {
  const possible = method === undefined ? methods : [method];
  const isStored = possible.length > 0 && possible.every((each) => getKeyEffect(each) === 'yes');
  return isStored && key.present === 'yes' && key.scope !== 'module' && key.scope !== 'entity';
}

function isReplayed(repeat: Repeat): boolean {
  const { outcome, sameKey } = repeat;
  return outcome !== 'network' && outcome >= 500 && isSameAgain(repeat) && sameKey === 'yes';
}
