/**
 * What every mutator works with: one parsed source, edits of its text by position, and walks over its tree.
 * An edit never moves code to another line than the label at the end of it, so labels follow by themselves.
 */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { parse } from '../lint.js';
import type { Program, Source } from '../programs.js';

export type Node = TSESTree.Node;
export type Parsed = ReturnType<typeof parse> & { readonly source: Source; readonly text: string };

export interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

export interface Mutator {
  readonly name: string;
  /** Undefined when there is nothing to change. */
  readonly mutate: (program: Program) => Program | undefined;
}

/** A mutator that edits each source by itself. */
export function perSource(
  name: string,
  toEdits: (parsed: Parsed, program: Program) => readonly Edit[],
): Mutator {
  return {
    name,
    mutate: (program) => {
      const edits = program.sources.map((source) => toEdits(parseSource(program, source), program));
      if (edits.every(({ length }) => length === 0)) return undefined;
      const sources = program.sources.map((source, index) => ({
        ...source,
        text: applyEdits(source.text, edits[index] ?? []),
      }));
      return { ...program, sources };
    },
  };
}

export function parseSource(program: Pick<Program, 'folder'>, source: Source): Parsed {
  const parsed = parse(program, source);
  setParents(parsed.ast);
  return { ...parsed, source, text: source.text };
}

/** ESLint does this as it walks. */
function setParents(node: Node): void {
  for (const child of childrenOf(node)) {
    Object.assign(child, { parent: node });
    setParents(child);
  }
}

/** Of two edits that overlap the one that starts earlier is made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let from = 0;
  for (const edit of [...edits].sort((left, right) => left.range[0] - right.range[0])) {
    if (edit.range[0] < from) continue;
    out += text.slice(from, edit.range[0]) + edit.text;
    from = edit.range[1];
  }
  return out + text.slice(from);
}

export const insert = (at: number, text: string): Edit => ({ range: [at, at], text });
export const replace = ({ range }: Node, text: string): Edit => ({ range, text });

/** Every node, parents first; `enter` may return false to leave out what is below. */
export function visit(node: Node, enter: (node: Node) => boolean | undefined): void {
  if (enter(node) === false) return;
  for (const child of childrenOf(node)) visit(child, enter);
}

export function findAll<T extends Node>(root: Node, is: (node: Node) => node is T): T[] {
  const found: T[] = [];
  visit(root, (node) => {
    if (is(node)) found.push(node);
    return undefined;
  });
  return found;
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value as unknown]) {
      if (typeof each === 'object' && each !== null && 'type' in each && 'range' in each) {
        children.push(each as Node);
      }
    }
  }
  return children;
}

export function isFunction(
  node: Node,
): node is
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}

/** In the function of `root` itself, or in any below when `deep`. */
export function holds(root: Node, types: RegExp, deep = false): boolean {
  let found = false;
  visit(root, (node) => {
    if (node !== root && !deep && isFunction(node)) return false;
    if (types.test(node.type)) found = true;
    return !found;
  });
  return found;
}

/** `this`, `arguments`, `super` and `new.target` mean something else in another function. */
export function usesOwnContext(root: Node): boolean {
  let found = false;
  visit(root, (node) => {
    if (/^(?:ThisExpression|Super|MetaProperty)$/.test(node.type)) found = true;
    if (node.type === T.Identifier && node.name === 'arguments') found = true;
    return !found;
  });
  return found;
}

export function isOneLine({ loc }: Node): boolean {
  return loc.start.line === loc.end.line;
}

/** Does a line of the node end in a label? */
export function isLabelled({ text }: Parsed, { loc }: Node): boolean {
  return text
    .split('\n')
    .slice(loc.start.line - 1, loc.end.line)
    .some((line) => /\/\/ \$(?!rules)/.test(line));
}

/** Where a declaration for the whole module goes: behind directives and imports, at the begin of a line. */
export function findTop({ ast, text }: Parsed): number {
  const heads = ast.body.filter(
    (node) =>
      node.type === T.ImportDeclaration ||
      (node.type === T.ExpressionStatement && node.directive !== undefined),
  );
  const end = heads.at(-1)?.range[1];
  if (end === undefined) return text.startsWith('#!') ? text.indexOf('\n') + 1 : 0;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

/** Identifiers that mean the global of this name. */
export function findGlobals({ scopeManager }: Parsed, name: string): Node[] {
  const [global] = scopeManager.scopes;
  return (global?.through ?? [])
    .map((reference) => reference.identifier)
    .filter((identifier) => identifier.type === T.Identifier && identifier.name === name);
}

/** A name that nothing in the text has. */
export function toFreeName(text: string, base: string): string {
  let name = base;
  for (let n = 0; text.includes(name); n++) name = `${base}${n}`;
  return name;
}
