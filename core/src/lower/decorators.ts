/**
 * Methods with a decorator that may call them again: what the class has under the method's name is a
 * function that decorates the written one and calls the result.
 *
 *   @Retry(3) open(body) { … }   →   open(body) { return decorate(Retry(3), function (body) { … })(body) }
 *
 * Other decorators, of frameworks mostly, are left out. Not here: what decorating does (`interpret/retries/decorate`).
 */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { ClassId, FunctionId, ItemIR } from '../ir/program.js';
import { FunctionBuilder, toRange } from './builder.js';
import { lowerExpression } from './expressions.js';
import { isDeclaredThis, lowerFunction } from './functions.js';

/** Packages whose decorators repeat a method. */
const MODULES = new Set(['typescript-retry-decorator', 'cockatiel', 'ts-retry-promise']);

/** Name under which the interpreter knows what applies a decorator. */
export const DECORATE = '#decorate';

export function lowerDecorated(
  b: FunctionBuilder,
  member: TSESTree.MethodDefinition,
  name: string,
  owner: { readonly cls: ClassId; readonly isStatic: boolean },
): FunctionId | undefined {
  const decorators = member.decorators.filter((each) => mayRepeat(b, each.expression));
  const { value } = member;
  if (decorators.length === 0 || member.kind !== 'method' || value.type !== T.FunctionExpression) {
    return undefined;
  }
  b.ir.hasClosures = true;
  const at = toRange(member);
  const ir = b.module.newFunction(
    {
      name,
      parent: b.ir.id,
      async: false,
      generator: false,
      lexicalThis: false,
      owner: owner.cls,
      isStatic: owner.isStatic,
      at,
    },
    [],
  );
  ir.isDecorated = true;
  const inner = new FunctionBuilder(b.module, ir);
  const params = value.params.filter((each) => !isDeclaredThis(each));
  const args = params.map((param): ItemIR => {
    const { name: own, rest, hint } = describe(b, param);
    const slot = inner.variable(own);
    ir.params.push({ slot, name: own, rest, optional: false, hint });
    return { src: slot, spread: rest };
  });
  const self = inner.temp();
  inner.emit({ op: 'this', dst: self });
  let method = lowerFunction(inner, value, name);
  for (const decorator of decorators.reverse()) {
    const callee = inner.temp();
    const given = [lowerExpression(inner, decorator.expression), method, self];
    inner.emit({ op: 'global', dst: callee, name: DECORATE });
    const items = [...given, inner.constant(name)].map((src) => ({ src, spread: false }));
    const call = { kind: 'call', callee, receiver: undefined, args: items } as const;
    method = inner.call({ ...call, awaited: false, at: toRange(decorator) });
  }
  inner.return(
    inner.call({ kind: 'call', callee: method, receiver: self, args, awaited: false, at }),
  );
  inner.end({ op: 'return', src: undefined });
  return ir.id;
}

/** A decorator of this program, or of a package that is known. */
function mayRepeat(b: FunctionBuilder, expression: TSESTree.Expression): boolean {
  let root: TSESTree.Expression | TSESTree.PrivateIdentifier = expression;
  while (root.type === T.CallExpression || root.type === T.MemberExpression) {
    root = root.type === T.CallExpression ? root.callee : root.object;
  }
  const variable = root.type === T.Identifier ? b.module.scopes.findVariable(root) : undefined;
  if (variable === undefined) return false;
  const from = b.module.scopes.findImport(variable);
  return from === undefined || from.module.startsWith('.') || MODULES.has(from.module);
}

function describe(
  b: FunctionBuilder,
  param: TSESTree.Parameter,
): { name: string; rest: boolean; hint: ReturnType<typeof b.module.scopes.findTypeHint> } {
  const inner = param.type === T.TSParameterProperty ? param.parameter : param;
  if (inner.type === T.RestElement) {
    const name = inner.argument.type === T.Identifier ? inner.argument.name : '';
    return { name, rest: true, hint: undefined };
  }
  const target = inner.type === T.AssignmentPattern ? inner.left : inner;
  const name = target.type === T.Identifier ? target.name : '';
  const hint = b.module.scopes.findTypeHint(target.typeAnnotation);
  return { name, rest: false, hint };
}
