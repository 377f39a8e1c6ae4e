/**
 * Decorators that say what is injected: `@Inject(TOKEN)` becomes a hidden member of the class,
 * `@Module({ … })` an ordinary call. Not here: which provider a token means (`interpret/linking/providers`).
 */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Slot } from '../ir/program.js';
import { toRange, type FunctionBuilder } from './builder.js';
import { lowerExpression } from './expressions.js';

/** Hidden members: this and the index of a constructor's parameter, or the name of a field. */
export const INJECTED = '#inject:';

export function lowerInjections(
  b: FunctionBuilder,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  cls: Slot,
): void {
  for (const each of decoratorsOf(node)) {
    // Without an object it says nothing about providers.
    if (argumentOf(each)?.type === T.ObjectExpression) lowerExpression(b, each.expression);
  }
  for (const member of node.body.body) {
    if (member.type === T.MethodDefinition && member.kind === 'constructor') {
      member.value.params.forEach((param, index) => {
        lowerInjection(b, param, String(index), cls);
      });
    } else if (member.type === T.PropertyDefinition && member.key.type === T.Identifier) {
      lowerInjection(b, member, member.key.name, cls);
    }
  }
}

function lowerInjection(b: FunctionBuilder, node: TSESTree.Node, name: string, cls: Slot): void {
  const inject = decoratorsOf(node).find(isInject);
  const token = inject && argumentOf(inject);
  if (token === undefined) return;
  const src = lowerExpression(b, token);
  b.emit({ op: 'set', object: cls, key: `${INJECTED}${name}`, src, at: toRange(token) });
}

/** Parsers leave them out in their own ways. */
function decoratorsOf(node: TSESTree.Node): readonly TSESTree.Decorator[] {
  return (node as { decorators?: readonly TSESTree.Decorator[] }).decorators ?? [];
}

function isInject({ expression }: TSESTree.Decorator): boolean {
  return (
    expression.type === T.CallExpression &&
    expression.callee.type === T.Identifier &&
    expression.callee.name === 'Inject'
  );
}

function argumentOf({ expression }: TSESTree.Decorator): TSESTree.Expression | undefined {
  const first = expression.type === T.CallExpression ? expression.arguments[0] : undefined;
  return first?.type === T.SpreadElement ? undefined : first;
}
