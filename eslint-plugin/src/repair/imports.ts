/**
 * What the top of a file binds from other modules, by `import` or `require`; and adding a name to it.
 * Used where a repair needs a function of a library.
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { findVariable, type Node, type SourceCode } from './source.js';

export interface Import {
  readonly module: string;
  /** Exported name, `default`, or `*` for the whole module. */
  readonly name: string;
  readonly local: string;
  readonly by: 'import' | 'require';
  readonly declaration: TSESTree.ImportDeclaration | TSESTree.VariableDeclarator;
}

const known = new WeakMap<TSESTree.Program, readonly Import[]>();

/** Values only; `import type` binds none. */
export function getImports({ ast }: SourceCode): readonly Import[] {
  const imports = known.get(ast) ?? readImports(ast);
  known.set(ast, imports);
  return imports;
}

function readImports(ast: TSESTree.Program): Import[] {
  return ast.body.flatMap((statement) => {
    if (statement.type === AST_NODE_TYPES.ImportDeclaration) return readImport(statement);
    if (statement.type === AST_NODE_TYPES.VariableDeclaration)
      return statement.declarations.flatMap(readRequire);
    return [];
  });
}

/** Does the name still mean this import at `at`, or has an inner scope taken it? */
export function isVisible(
  sourceCode: SourceCode,
  { local, declaration }: Import,
  at: Node,
): boolean {
  const variable = findVariable(sourceCode, at, local);
  const definition = variable?.defs[0]?.node as Node | undefined;
  return (
    definition !== undefined && (definition === declaration || definition.parent === declaration)
  );
}

/** Adds `name` to an import of ES module syntax: `import a, { b } from 'm'`. */
export function addImportedName(
  sourceCode: SourceCode,
  { declaration }: Import,
  name: string,
): Edit | undefined {
  if (declaration.type !== AST_NODE_TYPES.ImportDeclaration) return undefined;
  const { specifiers } = declaration;
  const last = specifiers.at(-1);
  if (last === undefined || last.type === AST_NODE_TYPES.ImportNamespaceSpecifier) return undefined;
  const at = last.range[1];
  if (last.type === AST_NODE_TYPES.ImportSpecifier)
    return { start: at, end: at, text: `, ${name}` };
  const next = sourceCode.getTokenAfter(last);
  return next?.value === 'from' ? { start: at, end: at, text: `, { ${name} }` } : undefined;
}

function readImport(declaration: TSESTree.ImportDeclaration): Import[] {
  if (declaration.importKind === 'type') return [];
  const module = declaration.source.value;
  return declaration.specifiers.flatMap((specifier): Import[] => {
    const base = { module, local: specifier.local.name, by: 'import', declaration } as const;
    switch (specifier.type) {
      case AST_NODE_TYPES.ImportDefaultSpecifier:
        return [{ ...base, name: 'default' }];
      case AST_NODE_TYPES.ImportNamespaceSpecifier:
        return [{ ...base, name: '*' }];
      default:
        return specifier.importKind === 'type'
          ? []
          : [{ ...base, name: getName(specifier.imported) }];
    }
  });
}

/** `const m = require('m')`, `const { a: b } = require('m')` */
function readRequire(declaration: TSESTree.VariableDeclarator): Import[] {
  const module = findRequired(declaration.init);
  if (module === undefined) return [];
  const base = { module, by: 'require', declaration } as const;
  if (declaration.id.type === AST_NODE_TYPES.Identifier)
    return [{ ...base, name: '*', local: declaration.id.name }];
  if (declaration.id.type !== AST_NODE_TYPES.ObjectPattern) return [];
  return declaration.id.properties.flatMap((property): Import[] => {
    if (property.type !== AST_NODE_TYPES.Property || property.computed) return [];
    if (
      property.key.type !== AST_NODE_TYPES.Identifier ||
      property.value.type !== AST_NODE_TYPES.Identifier
    )
      return [];
    return [{ ...base, name: property.key.name, local: property.value.name }];
  });
}

function findRequired(init: Node | null): string | undefined {
  if (
    init?.type !== AST_NODE_TYPES.CallExpression ||
    init.callee.type !== AST_NODE_TYPES.Identifier
  )
    return undefined;
  const [argument] = init.arguments;
  if (init.callee.name !== 'require' || argument?.type !== AST_NODE_TYPES.Literal) return undefined;
  return typeof argument.value === 'string' ? argument.value : undefined;
}

function getName(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === AST_NODE_TYPES.Identifier ? name.name : name.value;
}
