/**
 * The tokens of a text that has been parsed. What a lexer alone cannot tell apart (a regular expression from a division,
 * `>>` from the end of two lists of types, text of JSX) the tree has decided already: such nodes are tokens as they stand.
 */
import { AST_NODE_TYPES, AST_TOKEN_TYPES, type TSESTree } from '@typescript-eslint/types';
import type { Lines } from './lines.js';

export interface Token {
  readonly type: AST_TOKEN_TYPES;
  readonly value: string;
  readonly range: [number, number];
  readonly loc: TSESTree.SourceLocation;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A token that the tree has decided on. */
export interface Decided extends Span {
  readonly type: AST_TOKEN_TYPES;
}

const KEYWORD = new Set(
  (
    'break case catch class const continue debugger default delete do else enum export extends finally for ' +
    'function if import in instanceof let new return static super switch this throw try typeof var void while with yield'
  ).split(' '),
);

/** Longest first. Those that begin with `<` or `>` and have a second character are decided by the tree. */
const TOKEN = new RegExp(
  [
    String.raw`(?<name>#?(?:[\p{ID_Start}$_]|\\u(?:[\da-fA-F]{4}|\{[\da-fA-F]+\}))(?:[\p{ID_Continue}$\u200c\u200d]|\\u(?:[\da-fA-F]{4}|\{[\da-fA-F]+\}))*)`,
    String.raw`(?<number>0[xXbBoO][\da-fA-F_]+n?|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?[\d_]+)?n?)`,
    String.raw`(?<string>"(?:[^"\\\r\n]|\\(?:\r\n|[^]))*"|'(?:[^'\\\r\n]|\\(?:\r\n|[^]))*')`,
    String.raw`\.\.\.|\?\.(?!\d)|\?\?=?|&&=|\|\|=|\*\*=|===|!==|=>|&&|\|\||\*\*|\+\+|--|[=!]=|[-+*/%&|^]=|[{}()[\];,<>+\-*/%&|^!~?:=.@]`,
  ].join('|'),
  'uy',
);
const PRIVATE = AST_TOKEN_TYPES.PrivateIdentifier;
const BLANK = /[\s\uFEFF]+/uy;

/** `comments` and `decided` in the order of the text. Ends at what it does not know, which a parsed text does not hold. */
export function toTokens(
  text: string,
  comments: readonly Span[],
  decided: readonly Decided[],
  lines: Lines,
): Token[] {
  const toToken = (type: AST_TOKEN_TYPES, start: number, end: number): Token => {
    const range: [number, number] = [start, end];
    // As typescript-eslint gives it, a private name is one without its mark.
    const from = type === PRIVATE ? start + 1 : start;
    return { type, value: text.slice(from, end), range, loc: lines.toLocation(range) };
  };
  const tokens: Token[] = [];
  let [comment, next] = [0, 0];
  let offset = /^#!.*/u.exec(text)?.[0].length ?? 0;
  while (offset < text.length) {
    BLANK.lastIndex = offset;
    const before = offset;
    if (BLANK.test(text)) offset = BLANK.lastIndex;
    // Text of JSX can begin with blanks.
    while ((decided[next]?.start ?? Infinity) < before) next++;
    offset = Math.min(offset, decided[next]?.start ?? offset);
    while ((comments[comment]?.start ?? Infinity) < offset) comment++;
    const around = comments[comment];
    if (around?.start === offset) {
      offset = around.end;
      continue;
    }
    const known = decided[next];
    if (known?.start === offset) {
      tokens.push(toToken(known.type, known.start, known.end));
      offset = known.end;
      continue;
    }
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(text);
    if (match === null) break;
    tokens.push(toToken(getType(match), offset, TOKEN.lastIndex));
    offset = TOKEN.lastIndex;
  }
  return tokens;
}

function getType({ groups = {} }: RegExpExecArray): AST_TOKEN_TYPES {
  const { name, number, string } = groups;
  if (name !== undefined) return getNameType(name);
  if (number !== undefined) return AST_TOKEN_TYPES.Numeric;
  return string === undefined ? AST_TOKEN_TYPES.Punctuator : AST_TOKEN_TYPES.String;
}

function getNameType(name: string): AST_TOKEN_TYPES {
  if (name === 'true' || name === 'false') return AST_TOKEN_TYPES.Boolean;
  if (name === 'null') return AST_TOKEN_TYPES.Null;
  if (name.startsWith('#')) return PRIVATE;
  return KEYWORD.has(name) ? AST_TOKEN_TYPES.Keyword : AST_TOKEN_TYPES.Identifier;
}

const OPERATOR = /^(?:[<>]=|<<=?|>>>?=?)$/u;

/** What a node decides about tokens, if anything. */
export function findDecided(node: TSESTree.Node, text: string): Decided | undefined {
  const [start, end] = node.range;
  switch (node.type) {
    case AST_NODE_TYPES.TemplateElement:
      return { start, end, type: AST_TOKEN_TYPES.Template };
    case AST_NODE_TYPES.JSXText:
      return { start, end, type: AST_TOKEN_TYPES.JSXText };
    case AST_NODE_TYPES.JSXIdentifier:
      return { start, end, type: AST_TOKEN_TYPES.JSXIdentifier };
    case AST_NODE_TYPES.Literal:
      if ('regex' in node) return { start, end, type: AST_TOKEN_TYPES.RegularExpression };
      return node.parent.type === AST_NODE_TYPES.JSXAttribute
        ? { start, end, type: AST_TOKEN_TYPES.JSXText }
        : undefined;
    case AST_NODE_TYPES.BinaryExpression:
    case AST_NODE_TYPES.AssignmentExpression:
      return OPERATOR.test(node.operator) ? findOperator(node, text) : undefined;
    default:
      return undefined;
  }
}

/** Between the operands stand the operator, parentheses and comments. */
function findOperator(
  { left, right, operator }: TSESTree.BinaryExpression | TSESTree.AssignmentExpression,
  text: string,
): Decided | undefined {
  const between = text
    .slice(left.range[1], right.range[0])
    .replace(/\/\*[^]*?\*\/|\/\/[^\r\n]*/gu, (comment) => ' '.repeat(comment.length));
  const index = between.indexOf(operator);
  if (index < 0) return undefined;
  const start = left.range[1] + index;
  return { start, end: start + operator.length, type: AST_TOKEN_TYPES.Punctuator };
}
