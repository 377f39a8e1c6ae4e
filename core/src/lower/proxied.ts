/**
 * Functions of a module that a program calls through a library, which it tells by a type: the library is
 * given them, too.
 *
 *   const { open } = proxyActivities<typeof activities>(options)
 *   →  const { open } = proxyActivities(options, { functions: { open: activities.open } })
 */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { MemberIR, Slot } from '../ir/program.js';
import { toRange, type FunctionBuilder } from './builder.js';
import { lowerItems } from './calls.js';
import { lowerExpression } from './expressions.js';

const PROXIES: ReadonlySet<string> = new Set([
  '@temporalio/workflow:proxyActivities',
  '@temporalio/workflow:proxyLocalActivities',
]);

export function lowerProxied(
  b: FunctionBuilder,
  { id, init }: TSESTree.VariableDeclarator,
): Slot | undefined {
  if (id.type !== T.ObjectPattern || init?.type !== T.CallExpression) return undefined;
  const module = findProxied(b, init);
  if (module === undefined) return undefined;
  const at = toRange(init);
  const callee = lowerExpression(b, init.callee);
  const args = lowerItems(b, init.arguments);
  const functions = id.properties.flatMap((property): MemberIR[] => {
    if (property.type === T.RestElement || property.key.type !== T.Identifier) return [];
    const src = b.temp();
    b.emit({ op: 'import', dst: src, module, name: property.key.name });
    return [{ kind: 'value', key: property.key.name, src, at }];
  });
  const all = b.temp();
  b.emit({ op: 'object', dst: all, members: functions, at });
  const given = b.temp();
  const member: MemberIR = { kind: 'value', key: 'functions', src: all, at };
  b.emit({ op: 'object', dst: given, members: [member], at });
  return b.call({
    ...{ kind: 'call', callee, receiver: undefined, awaited: false, at },
    args: [...args, { src: given, spread: false }],
  });
}

/** The module whose functions a call is a stand-in for. */
function findProxied(b: FunctionBuilder, node: TSESTree.CallExpression): string | undefined {
  const callee = findImport(b, node.callee);
  if (callee === undefined || !PROXIES.has(`${callee.module}:${callee.name}`)) return undefined;
  const [type] = node.typeArguments?.params ?? [];
  if (node.arguments.length !== 1 || type?.type !== T.TSTypeQuery) return undefined;
  const named = findImport(b, type.exprName);
  return named?.name === '*' ? named.module : undefined;
}

function findImport(b: FunctionBuilder, node: TSESTree.Node) {
  const variable = node.type === T.Identifier ? b.module.scopes.findVariable(node) : undefined;
  return variable && b.module.scopes.findImport(variable);
}
