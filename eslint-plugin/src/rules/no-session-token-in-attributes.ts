/**
 * Reports looking for the session token among the attributes: it is in `meta`.
 * Not here: whether a session was asked for when the inquiry was created.
 */
import { isSameName, MISPLACED_MEMBERS } from '@persona-lint/api';
import type { AnswerMember, Place } from '@persona-lint/core';
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { readElsewhere } from '../repair/rename-member.js';

export const noSessionTokenInAttributes = createPersonaRule({
  name: 'no-session-token-in-attributes',
  meta: {
    docs: {
      description: 'Disallow reading the session token from the attributes',
      preset: 'strict',
    },
    messages: {
      misplaced:
        '{{endpoint}} is answered with {{member}} in {{right}} and not in {{wrong}}, so this is always undefined. Read it from {{right}}',
    },
    suggestions: { readElsewhere: 'Read it from {{right}}' },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode }) {
    for (const call of file.calls) {
      const { answer } = call;
      for (const row of MISPLACED_MEMBERS) {
        const { member, wrong, right } = row;
        const found = answer.filter((read) => isAt(read, right, member));
        for (const read of answer.filter((each) => isAt(each, wrong, member))) {
          // `meta?.token ?? attributes.token` finds what is there.
          if (found.some(({ place }) => isBefore(place, read.place))) continue;
          const data = {
            endpoint: getEndpoint(call),
            member,
            wrong: wrong.join('.'),
            right: right.join('.'),
          };
          const edits = readElsewhere(sourceCode, read.place, wrong, right);
          report({
            messageId: 'misplaced',
            place: read.place,
            data,
            suggest: edits && [{ messageId: 'readElsewhere', data, edits }],
          });
        }
      }
    }
  },
});

function isBefore(first: Place, second: Place): boolean {
  return first.file === second.file && first.start < second.start;
}

function isAt({ part, path }: AnswerMember, holder: readonly string[], member: string): boolean {
  const names = path.filter((name) => name !== '[]');
  const last = names.at(-1);
  return (
    part === 'body' &&
    last !== undefined &&
    isSameName(last, member) &&
    names.slice(0, -1).join('.') === holder.join('.')
  );
}
