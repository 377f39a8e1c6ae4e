/**
 * Reports a retry that nothing ends as long as the answer stays the same.
 * Not here: how long it waits (`require-retry-backoff`), and what it may repeat at all.
 */
import type { Repeat } from '@persona-lint/core';
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { addLimit } from '../repair/add-limit.js';
import { getRetryPlace, isSameAgain, toOutcomeList } from '../retry-words.js';

export const requireRetryLimit = createPersonaRule({
  name: 'require-retry-limit',
  meta: {
    docs: {
      description: 'Require that the attempts of a retry come to an end',
      preset: 'recommended',
    },
    messages: {
      endless:
        '{{endpoint}} is sent again after {{outcomes}} without any end: as long as the answer stays the same, the caller hangs and the attempts use up the rate limit. Give up after some attempts, or at a deadline',
    },
    suggestions: { limit: 'Give up after five attempts' },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode }) {
    for (const call of file.calls) {
      const repeats = call.retry.repeats.filter(isEndless);
      if (repeats.length === 0) continue;
      const edits = addLimit(sourceCode, call);
      report({
        messageId: 'endless',
        place: getRetryPlace(call),
        call,
        data: {
          endpoint: getEndpoint(call),
          outcomes: toOutcomeList(repeats.map(({ outcome }) => outcome)),
        },
        steps: call.retry.steps,
        suggest: edits && [{ messageId: 'limit', edits }],
      });
    }
  },
});

function isEndless(repeat: Repeat): boolean {
  return isSameAgain(repeat) && repeat.limit === 'unbounded';
}
