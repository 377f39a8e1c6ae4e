/**
 * Lowers a parsed module to control-flow graphs. The only part of core that sees an AST.
 * Called once per file by `analyze`.
 */
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import type { ProgramIR } from '../ir/program.js';
import { FunctionBuilder, toRange } from './builder.js';
import { setDirective } from './functions.js';
import { collectExports, startCommonJs } from './exports.js';
import { Module } from './module.js';
import { Scopes, type ScopeManagerLike } from './scopes.js';
import { lowerStatements } from './statements.js';

/** `traced`: literals keep where they are written, for whoever describes a file. */
export function lowerProgram(
  file: string,
  ast: TSESTree.Program,
  scopeManager: ScopeManagerLike,
  traced = false,
): ProgramIR {
  const module = new Module(new Scopes(scopeManager), file, traced);
  const ir = module.newFunction(
    {
      name: '',
      parent: undefined,
      async: true,
      generator: false,
      lexicalThis: false,
      owner: undefined,
      isStatic: false,
      at: toRange(ast),
    },
    [ast],
  );
  setDirective(ir, ast.body);
  const builder = new FunctionBuilder(module, ir);
  module.placeVariables(ast, builder);
  startCommonJs(builder, ir.at);
  lowerStatements(builder, ast.body);
  builder.end({ op: 'return', src: undefined });
  module.program.exports = collectExports(builder, ast.body);
  module.program.statuses = [...module.statuses].sort((left, right) => left - right);
  module.program.imports = ast.body.flatMap((node) =>
    node.type === AST_NODE_TYPES.ImportDeclaration && node.importKind !== 'type'
      ? [node.source.value]
      : [],
  );
  return module.program;
}
