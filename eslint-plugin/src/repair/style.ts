/**
 * How this file is written: quotes, semicolons, line ends, indentation. A repair follows it.
 * Used by every edit that adds code.
 */
import { AST_TOKEN_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import { toSpan, type Node, type SourceCode } from './source.js';

export interface Style {
  readonly quote: "'" | '"';
  /** `;` or nothing. */
  readonly end: string;
  readonly newline: string;
  /** One level of indentation. */
  readonly indent: string;
}

const styles = new WeakMap<object, Style>();

export function getStyle(sourceCode: SourceCode): Style {
  const known = styles.get(sourceCode.ast);
  if (known !== undefined) return known;
  const style = readStyle(sourceCode);
  styles.set(sourceCode.ast, style);
  return style;
}

function readStyle({ ast, text }: SourceCode): Style {
  const strings = ast.tokens.filter((token) => token.type === AST_TOKEN_TYPES.String);
  const doubles = strings.filter((token) => token.value.startsWith('"')).length;
  return {
    quote: doubles > strings.length / 2 ? '"' : "'",
    end: hasSemicolons(ast.tokens) ? ';' : '',
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    indent: /^(\t|(?: {2}){1,2})\S/m.exec(text)?.[1] ?? '  ',
  };
}

/** A semicolon that ends a statement, not one of a `for (;;)` nor the one that guards a line's start. */
function hasSemicolons(tokens: readonly TSESTree.Token[]): boolean {
  const parentheses: boolean[] = [];
  return tokens.some(({ value, loc }, index) => {
    const before = tokens[index - 1];
    if (value === '(') parentheses.push(before?.value === 'for');
    if (value === ')') parentheses.pop();
    const isGuard = before?.loc.end.line !== loc.start.line;
    return value === ';' && parentheses.at(-1) !== true && !isGuard;
  });
}

/** The white space before the first character of the line a node starts on. */
export function getIndent(sourceCode: SourceCode, node: Node): string {
  const { start } = toSpan(node);
  const lineStart = sourceCode.text.lastIndexOf('\n', start - 1) + 1;
  return /^[ \t]*/.exec(sourceCode.text.slice(lineStart, start))?.[0] ?? '';
}
