/**
 * API keys that stand in the source as they are, wherever a literal can stand: strings, templates, JSX, names of members.
 * Not here: keys that the program puts together (`interpret/observations`), and comments, which nobody runs.
 * Called once per file by `analyze`; costs a text search where there is none.
 */
import { findApiKeys, redactApiKey, type Environment } from '@persona-lint/api';
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Range } from '../ir/program.js';
import { toRange } from './builder.js';

export interface LiteralKey {
  readonly environment: Environment;
  /** Without the secret. */
  readonly text: string;
  /** The string literal; in a template or in JSX text the key alone. */
  readonly at: Range;
}

export function findLiteralKeys(text: string, ast: TSESTree.Program): LiteralKey[] {
  return findApiKeys(text).flatMap((key) => {
    if (key.fake) return [];
    const node = findInnermost(ast, [key.start, key.end]);
    const at = toLiteralRange(node, [key.start, key.end], text);
    return at === undefined ? [] : [{ environment: key.environment, text: redactApiKey(key), at }];
  });
}

/** Undefined when the text at this place is none that the program has: a comment, a pattern. */
function toLiteralRange(node: TSESTree.Node, key: Range, text: string): Range | undefined {
  switch (node.type) {
    case T.Literal:
      return typeof node.value === 'string' ? toRange(node) : undefined;
    case T.JSXText:
      return key;
    case T.TemplateElement:
      // Cut off by `${…}`: what follows is decided elsewhere.
      return text.startsWith('${', key[1]) ? undefined : key;
    default:
      return undefined;
  }
}

/** Straight down: the children around the place, not all of the tree. */
function findInnermost(root: TSESTree.Node, place: Range): TSESTree.Node {
  let node = root;
  for (;;) {
    const child = findChildAround(node, place);
    if (child === undefined) return node;
    node = child;
  }
}

const NO_CHILDREN = new Set(['parent', 'loc', 'range', 'tokens', 'comments']);

function findChildAround(node: TSESTree.Node, [start, end]: Range): TSESTree.Node | undefined {
  let found: TSESTree.Node | undefined;
  for (const [name, member] of Object.entries(node)) {
    if (NO_CHILDREN.has(name)) continue;
    for (const each of Array.isArray(member) ? (member as unknown[]) : [member]) {
      if (!isNode(each) || each.range[0] > start || each.range[1] < end) continue;
      // Parsers differ in whether a piece of a template includes its delimiters: the smallest one counts.
      if (found === undefined || sizeOf(each) < sizeOf(found)) found = each;
    }
  }
  return found;
}

function sizeOf({ range }: TSESTree.Node): number {
  return range[1] - range[0];
}

function isNode(value: unknown): value is TSESTree.Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { type?: unknown }).type === 'string' &&
    Array.isArray((value as { range?: unknown }).range)
  );
}
