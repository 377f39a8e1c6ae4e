/**
 * Rewrites a program to another one that does the same: other local names, another order of
 * declarations. Used to show that what is found does not hang on either.
 */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { parseProgram } from './programs.js';

type Parsed = ReturnType<typeof parseProgram>;

interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** What an identifier is besides a name of a variable; each needs another replacement or none. */
interface Roles {
  /** `{ a }`: the name is the member's too. */
  readonly shorthands: ReadonlySet<number>;
  /** `import { a }` and `export { a }`. */
  readonly imported: ReadonlySet<number>;
  readonly exported: ReadonlySet<number>;
  /** Names that other code uses as members, and tags of elements. */
  readonly fixed: ReadonlySet<number>;
}

/** A new name for a variable, or undefined when it stays. */
export type Naming = (old: string, declared: TSESTree.Node, count: number) => string | undefined;

/** Every variable the program declares has a new name, but those that `toName` leaves alone. */
export function renameVariables(
  { text, ast, scopeManager }: Pick<Parsed, 'text' | 'ast' | 'scopeManager'>,
  toName: Naming = (_old, _declared, count) => `renamed${count}`,
): string {
  const roles = findRoles(ast);
  const names = new Map<number, string>();
  const edits = new Map<number, Edit>();
  for (const scope of scopeManager.scopes) {
    // Their variables are members of what is declared.
    if (/^ts(?:Enum|Module)$/u.test(scope.type)) continue;
    for (const variable of scope.variables) {
      const nodes = [
        ...variable.identifiers,
        ...variable.references.map((reference) => reference.identifier),
      ];
      const first = variable.identifiers[0]?.range[0];
      if (first === undefined || nodes.some(({ range }) => roles.fixed.has(range[0]))) continue;
      // A class has one variable outside and one inside, declared by one identifier.
      const name = names.get(first) ?? toName(variable.name, nodes[0]!, names.size);
      if (name === undefined) continue;
      names.set(first, name);
      for (const node of nodes) {
        const start = node.range[0];
        edits.set(start, {
          range: [start, start + variable.name.length],
          text: toReplacement(variable.name, name, start, roles),
        });
      }
    }
  }
  return applyEdits(text, [...edits.values()]);
}

function toReplacement(old: string, name: string, at: number, roles: Roles): string {
  if (roles.shorthands.has(at)) return `${old}: ${name}`;
  if (roles.imported.has(at)) return `${old} as ${name}`;
  return roles.exported.has(at) ? `${name} as ${old}` : name;
}

/** The last function declaration comes first. */
export function reverseFunctions({ text, ast }: Pick<Parsed, 'text' | 'ast'>): string {
  const found = ast.body.filter((node) => {
    const inner = node.type === T.ExportNamedDeclaration ? node.declaration : node;
    return inner?.type === T.FunctionDeclaration;
  });
  const texts = found.map(({ range }) => text.slice(...range)).reverse();
  return applyEdits(
    text,
    found.map(({ range }, index) => ({ range, text: texts[index]! })),
  );
}

function findRoles(ast: TSESTree.Program): Roles {
  const shorthands = new Set<number>();
  const imported = new Set<number>();
  const exported = new Set<number>();
  const fixed = new Set<number>();
  visit(ast, (node) => {
    const start = node.range[0];
    if (node.type === T.Property && node.shorthand) shorthands.add(start);
    if (node.type === T.ImportSpecifier && isOneName(node.imported, node.local)) {
      imported.add(node.local.range[0]);
    }
    if (node.type === T.ExportSpecifier && isOneName(node.exported, node.local)) {
      exported.add(node.local.range[0]);
    }
    if (node.type === T.JSXIdentifier || node.type === T.TSEnumMember) fixed.add(start);
    if (node.type === T.TSParameterProperty) {
      const { parameter } = node;
      fixed.add((parameter.type === T.AssignmentPattern ? parameter.left : parameter).range[0]);
    }
  });
  return { shorthands, imported, exported, fixed };
}

function isOneName(left: TSESTree.Node, right: TSESTree.Node): boolean {
  return left.range[0] === right.range[0];
}

function visit(node: TSESTree.Node, enter: (node: TSESTree.Node) => void): void {
  enter(node);
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value as unknown]) {
      if (typeof each === 'object' && each !== null && 'type' in each && 'range' in each) {
        visit(each as TSESTree.Node, enter);
      }
    }
  }
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let from = 0;
  for (const edit of [...edits].sort((left, right) => left.range[0] - right.range[0])) {
    out += text.slice(from, edit.range[0]) + edit.text;
    from = edit.range[1];
  }
  return out + text.slice(from);
}
