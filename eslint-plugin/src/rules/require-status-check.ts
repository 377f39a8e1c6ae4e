/**
 * Reports an answer that is used as a success although nobody has asked whether it is one, with a client
 * that does not throw when Persona refuses.
 * Not here: what is done about a refusal (`no-unchanged-retry`, `require-conflict-handling`).
 */
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { addStatusCheck } from '../repair/add-status-check.js';

export const requireStatusCheck = createPersonaRule({
  name: 'require-status-check',
  meta: {
    docs: {
      description: 'Require a look at the status before an answer is used as a success',
      preset: 'recommended',
    },
    messages: {
      unchecked:
        '{{endpoint}} is taken for a success whatever Persona answers: {{client}} does not throw on 4xx and 5xx, whose body has errors and no data. Test ok or the status before the body is used',
    },
    suggestions: { addCheck: 'Throw when Persona does not answer with a success' },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode }) {
    for (const call of file.calls) {
      const { unchecked } = call.status;
      // It stands where request and use come together, which may be inside a call this one goes through.
      if (unchecked === undefined) continue;
      const edits = addStatusCheck(sourceCode, unchecked.place);
      report({
        messageId: 'unchecked',
        place: unchecked.place,
        data: { endpoint: getEndpoint(call), client: call.client },
        steps: [{ text: 'used', place: unchecked.use }],
        suggest: edits && [{ messageId: 'addCheck', edits }],
      });
    }
  },
});
