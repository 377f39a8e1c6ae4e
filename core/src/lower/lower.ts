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

/**
 * `traced`: literals keep where they are written, for whoever describes a file. A statement that is nested deeper than the
 * stack reaches is left out.
 */
export function lowerProgram(
  file: string,
  ast: TSESTree.Program,
  scopeManager: ScopeManagerLike,
  traced = false,
): ProgramIR {
  for (let body: readonly TSESTree.ProgramStatement[] = ast.body; ;) {
    try {
      const program = lowerBody({ file, ast, scopeManager, traced }, body);
      return body === ast.body ? program : { ...program, isPartial: true };
    } catch (error) {
      if (!(error instanceof RangeError) || body.length === 0) throw error;
      const deepest = findDeepest(body);
      body = body.filter((each) => each !== deepest);
    }
  }
}

interface Source {
  readonly file: string;
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManagerLike;
  readonly traced: boolean;
}

function lowerBody(
  { file, ast, scopeManager, traced }: Source,
  body: readonly TSESTree.ProgramStatement[],
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
  setDirective(ir, body);
  const builder = new FunctionBuilder(module, ir);
  module.placeVariables(ast, builder);
  startCommonJs(builder, ir.at);
  lowerStatements(builder, body);
  builder.end({ op: 'return', src: undefined });
  module.program.exports = collectExports(builder, body);
  module.program.statuses = [...module.statuses].sort((left, right) => left - right);
  module.program.imports = body.flatMap((node) =>
    node.type === AST_NODE_TYPES.ImportDeclaration && node.importKind !== 'type'
      ? [node.source.value]
      : [],
  );
  return module.program;
}

/** The statement with most nodes inside of each other. */
function findDeepest(
  statements: readonly TSESTree.ProgramStatement[],
): TSESTree.ProgramStatement | undefined {
  const depths = statements.map((each) => [each, depthOf(each)] as const);
  return depths.sort(([, left], [, right]) => right - left)[0]?.[0];
}

/** Without recursion. */
function depthOf(node: TSESTree.Node): number {
  const waiting: [node: object, depth: number][] = [[node, 1]];
  let deepest = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [each, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const [key, inner] of Object.entries(each)) {
      if (key === 'parent' || typeof inner !== 'object' || inner === null) continue;
      waiting.push([inner as object, depth + 1]);
    }
  }
  return deepest;
}
