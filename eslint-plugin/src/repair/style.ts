/**
 * How this file is written: quotes, semicolons, line ends, indentation. A repair follows it.
 * Used by every edit that adds code.
 */
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
  const strings = ast.tokens.filter((token) => token.type === 'String');
  const doubles = strings.filter((token) => token.value.startsWith('"')).length;
  const lineEnds = ast.tokens.filter(
    (token, index) => ast.tokens[index + 1]?.loc.start.line !== token.loc.start.line,
  );
  return {
    quote: doubles > strings.length / 2 ? '"' : "'",
    end: lineEnds.some((token) => token.value === ';') ? ';' : '',
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    indent: /^(\t|(?: {2}){1,2})\S/m.exec(text)?.[1] ?? '  ',
  };
}

/** The white space before the first character of the line a node starts on. */
export function getIndent(sourceCode: SourceCode, node: Node): string {
  const { start } = toSpan(node);
  const lineStart = sourceCode.text.lastIndexOf('\n', start - 1) + 1;
  return /^[ \t]*/.exec(sourceCode.text.slice(lineStart, start))?.[0] ?? '';
}
