/**
 * Reports stored keys that are sent again when Persona may have pruned them: the request is carried out once more.
 * Not here: one key for several operations (`no-static-idempotency-key`), retries without a limit (`require-retry-limit`).
 */
import { IDEMPOTENCY_FACTS } from '@persona-lint/api';
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';

export const noStaleIdempotencyKey = createPersonaRule({
  name: 'no-stale-idempotency-key',
  meta: {
    docs: {
      description: 'Disallow sending a stored idempotency key again when it may have been pruned',
      preset: 'strict',
    },
    messages: {
      age: '{{endpoint}} goes out with a stored {{header}} after a test that says it is {{hours}} hours old or older: {{pruned}}. {{advice}}',
      delay:
        '{{endpoint}} goes out with a stored {{header}} after a delay of {{hours}} hours: {{pruned}}. {{advice}}',
      schedule:
        '{{endpoint}} goes out with a stored {{header}} on a schedule of {{hours}} hours or more: {{pruned}}. {{advice}}',
      wait: '{{endpoint}} goes out again with the same {{header}} after a wait of {{hours}} hours: {{pruned}}. {{advice}}',
    },
    suggestions: {},
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report) {
    for (const { call, place, because, hours, steps } of file.staleKeys) {
      report({
        messageId: because,
        place,
        call,
        data: { endpoint: getEndpoint(call), hours: String(hours), pruned: PRUNED, advice: ADVICE },
        steps,
      });
    }
  },
});

const LIMIT = String(IDEMPOTENCY_FACTS.prunedAfterHours);
const PRUNED = `Persona may prune keys after ${LIMIT} hours, and then carries the operation out a second time`;
const ADVICE = `Send it again within ${LIMIT} hours, or look whether it was carried out and use a new key`;
