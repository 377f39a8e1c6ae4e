/**
 * What a module gives to others: its `export` declarations, and CommonJS's `module.exports`.
 * Not here: what an import means (`interpret/linking/modules`). Called by `lowerProgram`.
 */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { ExportIR, Range } from '../ir/program.js';
import type { FunctionBuilder } from './builder.js';

/** Gives `module` and `exports` an object of their own, where the program uses them. */
export function startCommonJs(b: FunctionBuilder, at: Range): void {
  const { unresolved } = b.module.scopes;
  if (!unresolved.has('module') && !unresolved.has('exports')) return;
  const whole: Range = [at[0], at[0]];
  const exported = b.variable('exports');
  b.emit({ op: 'object', dst: exported, members: [], at: whole });
  const module = b.variable('module');
  const member = { kind: 'value', key: 'exports', src: exported, at: whole } as const;
  b.emit({ op: 'object', dst: module, members: [member], at: whole });
  b.module.commonjs.set('exports', exported).set('module', module);
  b.module.program.commonjs = module;
}

/** Called when the body is lowered: only then every variable has its slot. */
export function collectExports(
  b: FunctionBuilder,
  body: readonly TSESTree.ProgramStatement[],
): ExportIR[] {
  return body.flatMap((node): ExportIR[] => {
    switch (node.type) {
      case T.ExportNamedDeclaration:
        return node.exportKind === 'type' ? [] : exportsOf(b, node);
      case T.ExportAllDeclaration:
        return node.exportKind === 'type' ? [] : [allOf(node)];
      case T.ExportDefaultDeclaration:
        return defaultOf(b, node);
      case T.TSExportAssignment:
        return b.module.defaultExport === undefined
          ? []
          : [{ kind: 'local', name: '=', slot: b.module.defaultExport }];
      default:
        return [];
    }
  });
}

function exportsOf(b: FunctionBuilder, node: TSESTree.ExportNamedDeclaration): ExportIR[] {
  if (node.declaration) {
    return declaredNames(node.declaration).flatMap((each) => localExport(b, each, each.name));
  }
  return node.specifiers.flatMap((each) => {
    if (each.exportKind === 'type') return [];
    const name = nameOf(each.exported);
    if (node.source) {
      const imported = nameOf(each.local);
      return { kind: 'from', name, module: node.source.value, imported };
    }
    return each.local.type === T.Identifier ? localExport(b, each.local, name) : [];
  });
}

function allOf(node: TSESTree.ExportAllDeclaration): ExportIR {
  const module = node.source.value;
  return node.exported === null
    ? { kind: 'all', module }
    : { kind: 'from', name: nameOf(node.exported), module, imported: '*' };
}

function defaultOf(b: FunctionBuilder, node: TSESTree.ExportDefaultDeclaration): ExportIR[] {
  const { declaration } = node;
  if (
    (declaration.type === T.FunctionDeclaration || declaration.type === T.ClassDeclaration) &&
    declaration.id !== null
  ) {
    return localExport(b, declaration.id, 'default');
  }
  if (declaration.type === T.Identifier) return localExport(b, declaration, 'default');
  const slot = b.module.defaultExport;
  return slot === undefined ? [] : [{ kind: 'local', name: 'default', slot }];
}

/** A variable of the module, or an import that is handed on. */
function localExport(
  b: FunctionBuilder,
  identifier: TSESTree.Identifier,
  name: string,
): ExportIR[] {
  const variable = b.module.scopes.findVariable(identifier);
  if (variable === undefined) return [];
  const binding = b.module.scopes.findImport(variable);
  if (binding !== undefined) {
    return [{ kind: 'from', name, module: binding.module, imported: binding.name }];
  }
  const home = b.module.locate(variable, identifier.name, b);
  return home.fn === b.ir.id ? [{ kind: 'local', name, slot: home.slot }] : [];
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === T.Identifier ? node.name : node.value;
}

/** Names that a declaration binds, those of patterns too. */
export function declaredNames(node: TSESTree.Node): TSESTree.Identifier[] {
  switch (node.type) {
    case T.VariableDeclaration:
      return node.declarations.flatMap(({ id }) => boundNames(id));
    case T.FunctionDeclaration:
    case T.ClassDeclaration:
    case T.TSEnumDeclaration:
      return node.id ? [node.id] : [];
    case T.TSModuleDeclaration:
      return node.id.type === T.Identifier ? [node.id] : [];
    default:
      return [];
  }
}

function boundNames(node: TSESTree.Node | null): TSESTree.Identifier[] {
  switch (node?.type) {
    case T.Identifier:
      return [node];
    case T.ObjectPattern:
      return node.properties.flatMap((each) =>
        boundNames(each.type === T.RestElement ? each.argument : each.value),
      );
    case T.ArrayPattern:
      return node.elements.flatMap(boundNames);
    case T.AssignmentPattern:
      return boundNames(node.left);
    case T.RestElement:
      return boundNames(node.argument);
    default:
      return [];
  }
}
