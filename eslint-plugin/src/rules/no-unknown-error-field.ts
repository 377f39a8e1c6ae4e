/**
 * Reports reading members that errors of Persona do not have, and comparing their text as a whole.
 * Not here: whether errors are looked at at all (`require-status-check`).
 */
import { ABSENT_ERROR_MEMBERS } from '@persona-lint/api';
import type { AnswerMember, PersonaCall } from '@persona-lint/core';
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { renameMember } from '../repair/rename-member.js';

export const noUnknownErrorField = createPersonaRule({
  name: 'no-unknown-error-field',
  meta: {
    docs: {
      description: 'Disallow reading members that errors of Persona do not have',
      preset: 'recommended',
    },
    messages: {
      absent:
        '{{endpoint}} is refused with errors that have no {{member}}, so this is always undefined. Read {{instead}}',
      absentStatus:
        '{{endpoint}} is refused with errors that have no {{member}}, so this is always undefined. Use the status of the answer itself, or the title of the error',
      exactText:
        '{{endpoint}} is refused with {{member}} that Persona may reword at any time, and then this comparison with the whole text never holds. Decide by the status of the answer, or by the title of the error',
    },
    suggestions: {},
    options: {},
    defaultOptions: {},
    fixable: true,
  },
  check(file, report, { sourceCode }) {
    for (const { call, read, member } of getErrorReads(file.calls)) {
      const { place } = read;
      if (member === TEXT) {
        if (read.comparedWith !== undefined) {
          report({ messageId: 'exactText', place, data: { endpoint: getEndpoint(call), member } });
        }
        continue;
      }
      if (read.comparedWith !== undefined || !Object.hasOwn(ABSENT_ERROR_MEMBERS, member)) continue;
      const instead = ABSENT_ERROR_MEMBERS[member];
      // `error.details ?? error.detail` reads what is there.
      if (instead === TEXT && isTolerant(call, read)) continue;
      report({
        messageId: instead === undefined ? 'absentStatus' : 'absent',
        place,
        data: { endpoint: getEndpoint(call), member, instead: instead ?? '' },
        fix:
          member === MISSPELT && !read.shared
            ? renameMember(sourceCode, place, member, TEXT)
            : undefined,
      });
    }
  },
});

const TEXT = 'details';
const MISSPELT = 'detail';

interface ErrorRead {
  readonly call: PersonaCall;
  readonly read: AnswerMember;
  readonly member: string;
}

/** Reads of members of `errors[…]`, and nothing below them. */
function getErrorReads(calls: readonly PersonaCall[]): ErrorRead[] {
  return calls.flatMap((call) =>
    call.answer.flatMap((read) => {
      const [errors, element, member, ...below] = read.path;
      const isOfError = read.part === 'body' && errors === 'errors' && element === '[]';
      return isOfError && member !== undefined && below.length === 0
        ? [{ call, read, member }]
        : [];
    }),
  );
}

function isTolerant(call: PersonaCall, read: AnswerMember): boolean {
  return call.answer.some(
    (other) =>
      other.part === 'body' &&
      other.path.join('.') === [...read.path.slice(0, -1), TEXT].join('.') &&
      other.comparedWith === undefined &&
      other.place.file === read.place.file &&
      Math.abs(other.place.line - read.place.line) <= NEARBY,
  );
}

/** Lines between two readings of one error that belong together. */
const NEARBY = 3;
