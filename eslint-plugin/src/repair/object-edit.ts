/**
 * Adds a member to an object literal and takes one out, in the style of its neighbours.
 * Not here: which object and which member. Used by `add-key.ts` and `remove-key.ts`.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { skipLineComment, toSpan, type SourceCode } from './source.js';
import { getIndent, getStyle } from './style.js';

/** Adds `member` (such as `'a': 1`) as the last one, so that no spread before it wins. */
export function addMember(
  sourceCode: SourceCode,
  object: TSESTree.ObjectExpression,
  member: string,
): Edit {
  const last = object.properties.at(-1);
  if (last === undefined) {
    const start = object.range[0] + 1;
    const isBlank = sourceCode.text.slice(start, object.range[1] - 1).trim() === '';
    return isBlank
      ? { ...toSpan(object), text: `{ ${member} }` }
      : { start, end: start, text: ` ${member},` };
  }
  const onOwnLine = last.loc.start.line !== object.loc.start.line;
  const { newline } = getStyle(sourceCode);
  const gap = onOwnLine ? newline + getIndent(sourceCode, last) : ' ';
  const comma = sourceCode.getTokenAfter(last);
  const hasTrailingComma = comma?.value === ',';
  if (!hasTrailingComma) {
    return { start: last.range[1], end: last.range[1], text: `,${gap}${member}` };
  }
  const at = onOwnLine ? skipLineComment(sourceCode, comma.range[1]) : comma.range[1];
  return { start: at, end: at, text: `${gap}${member},` };
}

/** Takes a member out with its comma and its line; undefined when a comment would go or stay astray. */
export function removeMember(
  sourceCode: SourceCode,
  object: TSESTree.ObjectExpression,
  member: TSESTree.ObjectLiteralElement,
): Edit | undefined {
  const index = object.properties.indexOf(member);
  const before = object.properties[index - 1];
  const after = object.properties[index + 1];
  if (index < 0) return undefined;
  const line = findOwnLines(sourceCode, member);
  if (line !== undefined) return hasComment(sourceCode, line) ? undefined : line;
  const edit: Edit =
    after !== undefined
      ? { start: member.range[0], end: after.range[0], text: '' }
      : before !== undefined
        ? { start: before.range[1], end: member.range[1], text: '' }
        : { ...toSpan(object), text: '{}' };
  return hasComment(sourceCode, edit) ? undefined : edit;
}

/** The lines of a member with a comma behind it, if nothing else stands on them. */
function findOwnLines(
  sourceCode: SourceCode,
  member: TSESTree.ObjectLiteralElement,
): Edit | undefined {
  const { text } = sourceCode;
  const comma = sourceCode.getTokenAfter(member);
  const lineStart = text.lastIndexOf('\n', member.range[0] - 1) + 1;
  if (comma?.value !== ',' || text.slice(lineStart, member.range[0]).trim() !== '')
    return undefined;
  const rest = /^[ \t]*\r?\n/.exec(text.slice(comma.range[1]));
  return rest === null
    ? undefined
    : { start: lineStart, end: comma.range[1] + rest[0].length, text: '' };
}

function hasComment(sourceCode: SourceCode, { start, end }: Edit): boolean {
  return sourceCode
    .getAllComments()
    .some((comment) => comment.range[0] < end && start < comment.range[1]);
}
