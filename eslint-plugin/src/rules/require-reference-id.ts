/**
 * Reports the creation of an account, inquiry or transaction that nothing of the program's own names.
 * Not here: whether the id is unique (`no-static-idempotency-key` is about another id).
 */
import { FINDABLE_BY } from '@persona-lint/api';
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';

export const requireReferenceId = createPersonaRule({
  name: 'require-reference-id',
  meta: {
    docs: {
      description: 'Require an id of your own on accounts, inquiries and transactions',
      preset: 'strict',
    },
    messages: {
      missing:
        '{{endpoint}} creates something that carries no id of yours: when the answer is lost or a 5xx, nothing tells whether it was created, and it cannot be found again. Send {{field}}',
    },
    suggestions: {},
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report) {
    for (const call of file.calls) {
      if (call.operation === undefined || call.body.present !== 'yes') continue;
      const fields = FINDABLE_BY[call.operation];
      const [field] = fields ?? [];
      if (fields === undefined || field === undefined) continue;
      if (!fields.every((each) => call.body.fields[each] === 'no')) continue;
      report({ messageId: 'missing', call, data: { endpoint: getEndpoint(call), field } });
    }
  },
});
