/**
 * Names of our rules in comments that switch rules off. Reads the text alone, since that is all there is while somebody
 * types. Not here: what such a comment does, which ESLint decides.
 */
import { getLexicalContext } from './lexical.js';

export const RULE_PREFIX = 'persona/';

export interface RuleMention {
  /** With prefix; while it is being written, as much of it as there is. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** Other rules that the comment names. */
  readonly others: readonly string[];
}

const DIRECTIVE =
  /^(?:\/\/|\/\*)\s*(?:eslint|oxlint)-(?:disable|enable)(?:-next-line|-line)?(?=[\s*]|$)/u;
const DESCRIPTION = /\s--(?=\s|-|$)/u;

/** The name that an offset lies in or stands at the end of, which may be empty; undefined outside of such a comment. */
export function findRuleMention(text: string, offset: number): RuleMention | undefined {
  // Cheap before exact: only a line with such a word can hold one, or a comment that began above.
  if (!/(?:eslint|oxlint)-(?:disable|enable)/u.test(text.slice(0, offset))) return undefined;
  const { kind, start } = getLexicalContext(text, offset);
  if (kind !== 'comment') return undefined;
  const comment = text.slice(start, findEnd(text, start));
  const directive = DIRECTIVE.exec(comment)?.[0];
  if (directive === undefined) return undefined;
  const list = comment.slice(directive.length);
  const described = DESCRIPTION.exec(list)?.index ?? list.length;
  const from = start + directive.length;
  if (offset <= from || offset > from + described) return undefined;
  const names = [...list.slice(0, described).matchAll(/[\w@/-]+/gu)].map((match) => ({
    rule: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  const named = names.find((each) => each.start <= offset && offset <= each.end);
  const others = names.filter((each) => each !== named).map(({ rule }) => rule);
  return { ...(named ?? { rule: '', start: offset, end: offset }), others };
}

/** All names of our rules in such comments, for links. */
export function listRuleMentions(text: string): RuleMention[] {
  const found = text.matchAll(/(?:eslint|oxlint)-(?:disable|enable)[^\n]*/gu);
  return [...found].flatMap((match) =>
    [...match[0].matchAll(/persona\/[\w-]+/gu)].flatMap(({ index }) => {
      const mention = findRuleMention(text, match.index + index + 1);
      return mention?.rule.startsWith(RULE_PREFIX) === true ? [mention] : [];
    }),
  );
}

function findEnd(text: string, start: number): number {
  const close = text.startsWith('//', start) ? '\n' : '*/';
  const end = text.indexOf(close, start + 2);
  return end === -1 ? text.length : end;
}
