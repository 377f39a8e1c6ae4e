/**
 * The fast parser in ESLint's terms: the tree of oxc with scopes, tokens and comments as typescript-eslint gives them. Text
 * that oxc refuses goes to typescript-eslint's own parser, which takes more, and says what is wrong with the rest.
 * Not here: component files, which have parsers of their own. Used by hosts that choose the parser: the language server.
 */
import * as typescriptParser from '@typescript-eslint/parser';
import { analyze, type ScopeManager } from '@typescript-eslint/scope-manager';
import { AST_TOKEN_TYPES, type TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { Linter } from 'eslint';
import type { Comment } from 'oxc-parser';
import { VERSION } from '../generated/version.js';
import { Lines } from './lines.js';
import { LANGUAGES, parseWithOxc, toEnding } from './oxc.js';
import { findDecided, toTokens, type Decided } from './tokens.js';

export interface Parsed {
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManager;
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
  /** `typescript` when the fast parser could not do it. */
  readonly parser: 'oxc' | 'typescript';
}

/** Parsing as `persona-lint` does it. */
const OPTIONS = {
  ecmaFeatures: { jsx: true },
  sourceType: 'module',
  range: true,
  loc: true,
  tokens: true,
  comment: true,
  warnOnUnsupportedTypeScriptVersion: false,
  jsDocParsingMode: 'none',
} as const;

/**
 * @param file its ending decides the language
 * @throws the TypeScript parser's error for a text that does not parse
 */
export function parse(file: string, text: string): Parsed {
  return parseFast(file, text) ?? parseThoroughly(file, text);
}

function parseFast(file: string, text: string): Parsed | undefined {
  const lang = LANGUAGES[toEnding(file)];
  const parsed = lang && parseWithOxc(file, text, lang, OPTIONS.sourceType);
  if (parsed === undefined) return undefined;
  const { ast, comments } = parsed;
  const lines = new Lines(text);
  const decided = completeNodes(ast, text, lines);
  Object.assign(ast, {
    tokens: toTokens(text, comments, decided, lines),
    comments: comments.map((comment) => toComment(comment, lines)),
  });
  const scopeManager = analyze(ast, { sourceType: OPTIONS.sourceType });
  return { ast, scopeManager, visitorKeys, parser: 'oxc' };
}

export function parseThoroughly(file: string, text: string): Parsed {
  const parsed = typescriptParser.parseForESLint(text, { ...OPTIONS, filePath: file });
  completeNodes(parsed.ast, text, undefined);
  return {
    ast: parsed.ast,
    scopeManager: parsed.scopeManager,
    visitorKeys: parsed.visitorKeys,
    parser: 'typescript',
  };
}

/**
 * Gives every node its parent, and its location where the parser gives none.
 * @returns the tokens that the nodes decide on, in the order of the text
 */
function completeNodes(ast: TSESTree.Program, text: string, lines: Lines | undefined): Decided[] {
  const decided: Decided[] = [];
  const visit = (node: TSESTree.Node, parent: TSESTree.Node | null): void => {
    (node as { parent: unknown }).parent = parent;
    if (lines !== undefined) node.loc = lines.toLocation(node.range);
    const found = findDecided(node, text);
    if (found !== undefined) decided.push(found);
    const members = node as unknown as Readonly<Record<string, unknown>>;
    for (const key of visitorKeys[node.type] ?? []) {
      const member = members[key];
      if (Array.isArray(member)) {
        for (const each of member) if (isNode(each)) visit(each, node);
      } else if (isNode(member)) {
        visit(member, node);
      }
    }
  };
  visit(ast, null);
  return decided.sort((a, b) => a.start - b.start);
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function toComment({ type, value, start, end }: Comment, lines: Lines): TSESTree.Comment {
  const range: [number, number] = [start, end];
  const kind = type === 'Line' ? AST_TOKEN_TYPES.Line : AST_TOKEN_TYPES.Block;
  return { type: kind, value, range, loc: lines.toLocation(range) };
}

/** As ESLint takes a parser. */
export const parser: Linter.Parser = {
  meta: { name: 'eslint-plugin-persona/parser', version: VERSION },
  parseForESLint(text: string, options?: { readonly filePath?: string }) {
    return parse(options?.filePath ?? 'file.ts', text) as unknown as Linter.ESLintParseResult;
  },
};
