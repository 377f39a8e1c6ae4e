/**
 * The project's own files as the architecture tests see them: what git tracks or would track, and the TypeScript among it
 * parsed for its imports and its literals.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Import {
  /** Undefined when it is computed at run time. */
  readonly specifier: string | undefined;
  /** Nothing is left of it at run time. */
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Literal {
  readonly text: string;
  readonly line: number;
}

/** Every file in git or about to be, relative to the root with `/`; ignored files are none. */
export function listFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { status, stdout, error } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`These tests need git and a clone: ${error?.message ?? 'git ls-files failed'}`);
  }
  // A file that was just deleted is still in the index.
  return stdout
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)))
    .sort();
}

/** The TypeScript sources of a workspace. */
export function listSources(workspace: string): string[] {
  return listFiles().filter((file) => file.startsWith(`${workspace}/src/`) && file.endsWith('.ts'));
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** `import`, `export … from`, `import()`, `require()` and `import('…').Type`. */
export function findImports(file: string): Import[] {
  const found: Import[] = [];
  walk(file, (node, line) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && isImportCall(node)) add(node.arguments[0], false);

    function add(specifier: ts.Node | undefined, typeOnly: boolean) {
      if (!specifier) return;
      const text = ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
      found.push({ specifier: text, typeOnly, line });
    }
  });
  return found;
}

/** The text of string, template and regular expression literals; names of modules are left out. */
export function findLiterals(file: string): Literal[] {
  const found: Literal[] = [];
  walk(file, (node, line) => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isRegularExpressionLiteral(node);
    if (isText && !isModuleName(node)) found.push({ text: node.text, line });
  });
  return found;
}

function walk(file: string, visit: (node: ts.Node, line: number) => void): void {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const step = (node: ts.Node): void => {
    visit(node, tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1);
    ts.forEachChild(node, step);
  };
  step(tree);
}

/** `import type …`, and `import { type A, type B } …`, of which nothing is left either. */
function isTypeOnly({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings: bindings } = clause;
  return (
    !name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function isModuleName({ parent }: ts.Node): boolean {
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    (ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent)) ||
    (ts.isCallExpression(parent) && isImportCall(parent))
  );
}
