/**
 * Reports waiting for a header that Persona does not send.
 * Not here: whether and how long a retry waits otherwise (`require-retry-backoff`).
 */
import { RATE_LIMIT_RESET_HEADER, RETRY_AFTER_HEADER } from '@persona-lint/api';
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { renameText } from '../repair/rename-member.js';

export const noRetryAfter = createPersonaRule({
  name: 'no-retry-after',
  meta: {
    docs: {
      description: 'Disallow waiting for a header that Persona does not send',
      preset: 'strict',
    },
    messages: {
      absent:
        '{{endpoint}} is never answered with {{absent}}, so the wait does not depend on the rate limit. Wait for {{instead}}, which has the seconds until the window ends',
    },
    suggestions: { useInstead: 'Read {{instead}}' },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode }) {
    for (const call of file.calls) {
      const headers = call.answer.filter(({ part }) => part === 'headers');
      const knowsBetter = headers.some(({ path }) => isHeader(path, RATE_LIMIT_RESET_HEADER));
      if (knowsBetter) continue;
      for (const read of headers) {
        if (!read.waitedFor || !isHeader(read.path, RETRY_AFTER_HEADER)) continue;
        const data = {
          endpoint: getEndpoint(call),
          absent: RETRY_AFTER_HEADER,
          instead: RATE_LIMIT_RESET_HEADER,
        };
        const edits = renameText(
          sourceCode,
          read.place,
          RETRY_AFTER_HEADER,
          RATE_LIMIT_RESET_HEADER,
        );
        report({
          messageId: 'absent',
          place: read.place,
          data,
          suggest: edits && [{ messageId: 'useInstead', data, edits }],
        });
      }
    }
  },
});

function isHeader([name]: readonly string[], header: string): boolean {
  return name === header.toLowerCase();
}
