/**
 * Reports an operation that Persona ordinarily refuses with 409, where the program neither tells that
 * from other refusals nor looks before it asks.
 * Not here: repeating the request after a 409 (`no-unchanged-retry`).
 */
import { CONFLICT_STATUS, findConflict } from '@persona-lint/api';
import type { PersonaCall } from '@persona-lint/core';
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';

export const requireConflictHandling = createPersonaRule({
  name: 'require-conflict-handling',
  meta: {
    docs: {
      description: 'Require handling of 409 where Persona ordinarily answers with it',
      preset: 'strict',
    },
    messages: {
      unhandled:
        '{{endpoint}} is answered with {{status}} when {{cause}}, and nothing tells that from other failures. Handle {{status}} by itself, or {{look}} before',
    },
    suggestions: {},
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report) {
    for (const call of file.calls) {
      const row = findConflict(call.operation);
      if (row === undefined || !isUnexpected(call)) continue;
      report({
        messageId: 'unhandled',
        call,
        data: {
          endpoint: getEndpoint(call),
          status: String(CONFLICT_STATUS),
          cause: row.cause,
          look: row.look,
        },
      });
    }
  },
});

function isUnexpected({ conflict }: PersonaCall): boolean {
  return conflict.possible === 'yes' && conflict.handled === 'no' && conflict.lookedBefore === 'no';
}
