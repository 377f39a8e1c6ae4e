/** Functions and classes: each function becomes a graph of its own. */
import { isSignatureHeader } from '@persona-lint/api';
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  PRESENT,
  type ClassId,
  type FunctionId,
  type FunctionIR,
  type MethodIR,
  type Range,
  type Slot,
  type TypeHint,
} from '../ir/program.js';
import { FunctionBuilder, toRange } from './builder.js';
import { lowerDecorated } from './decorators.js';
import { lowerInjections } from './injections.js';
import { lowerExpression, lowerKey } from './expressions.js';
import { findOptionalMembers } from './optional-members.js';
import { assignPattern, withDefault } from './patterns.js';
import { lowerStatement, lowerStatements } from './statements.js';

type FunctionNode =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression
  | TSESTree.TSEmptyBodyFunctionExpression;

interface Owner {
  readonly cls: ClassId;
  readonly isStatic: boolean;
}

export function lowerFunctionDeclaration(
  b: FunctionBuilder,
  node: TSESTree.FunctionDeclaration,
): Slot {
  const dst = lowerFunction(b, node, undefined);
  if (node.id !== null) assignPattern(b, node.id, dst);
  return dst;
}

export function lowerFunction(
  b: FunctionBuilder,
  node: FunctionNode,
  name: string | undefined,
): Slot {
  const fn = buildFunction(b, node, name, undefined);
  const dst = b.temp();
  b.emit({ op: 'function', dst, fn });
  if (node.type === T.FunctionExpression && node.id !== null) assignPattern(b, node.id, dst);
  return dst;
}

function buildFunction(
  b: FunctionBuilder,
  node: FunctionNode,
  name: string | undefined,
  owner: Owner | undefined,
): FunctionId {
  b.ir.hasClosures = true;
  const ir = b.module.newFunction(
    {
      name: node.id?.name ?? name ?? '',
      parent: b.ir.id,
      async: node.async,
      generator: node.generator,
      lexicalThis: node.type === T.ArrowFunctionExpression,
      owner: owner?.cls,
      isStatic: owner?.isStatic ?? false,
      at: toRange(node),
    },
    [node],
  );
  const inner = new FunctionBuilder(b.module, ir);
  lowerParams(
    inner,
    node.params.filter((each) => !isDeclaredThis(each)),
  );
  const body = node.body;
  if (body?.type === T.BlockStatement) {
    setDirective(ir, body.body);
    lowerStatements(inner, body.body);
  } else if (body) inner.return(lowerExpression(inner, body));
  inner.end({ op: 'return', src: undefined });
  return ir.id;
}

/** `'use client'` and `'use server'`, in front of everything else. */
export function setDirective(ir: FunctionIR, body: readonly TSESTree.ProgramStatement[]): void {
  for (const node of body) {
    if (node.type !== T.ExpressionStatement || node.expression.type !== T.Literal) return;
    const found = /^use (client|server)$/u.exec(String(node.expression.value));
    if (found) ir.directive = found[1] === 'client' ? 'client' : 'server';
  }
}

/** `this: Type` declares, and is given nothing. */
export function isDeclaredThis(param: TSESTree.Parameter): boolean {
  return param.type === T.Identifier && param.name === 'this';
}

function lowerParams(b: FunctionBuilder, params: readonly TSESTree.Parameter[]): void {
  const slots = params.map((param) => declareParam(b, param));
  params.forEach((param, index) => {
    const slot = slots[index];
    if (slot !== undefined) bindParam(b, param, slot);
  });
}

function declareParam(b: FunctionBuilder, param: TSESTree.Parameter): Slot {
  const inner = param.type === T.TSParameterProperty ? param.parameter : param;
  const rest = inner.type === T.RestElement;
  const target = inner.type === T.AssignmentPattern ? inner.left : rest ? inner.argument : inner;
  const name = target.type === T.Identifier ? target.name : '';
  const annotation =
    (inner as { typeAnnotation?: TSESTree.TSTypeAnnotation }).typeAnnotation ??
    (target as { typeAnnotation?: TSESTree.TSTypeAnnotation }).typeAnnotation;
  const declared = b.module.scopes.findTypeHint(annotation);
  // Whoever leaves it out gets the default.
  const hint =
    inner.type === T.AssignmentPattern && declared?.module === PRESENT ? undefined : declared;
  const slot = b.temp();
  const optional = target.type === T.Identifier && target.optional;
  const decorated = findDecoratedHeader(param);
  const optionalMembers = findOptionalMembers(target, annotation, b.module.scopes);
  b.ir.params.push({
    ...{ slot, name, rest, hint, optional },
    ...(decorated && { decorated }),
    ...(optionalMembers.length > 0 && { optionalMembers }),
  });
  return slot;
}

/** Only headers that somebody asks about: other names stay what they are. */
function findDecoratedHeader(param: TSESTree.Parameter): string | undefined {
  // Other parsers have no decorators.
  const decorators = param.decorators as TSESTree.Decorator[] | undefined;
  for (const { expression } of decorators ?? []) {
    const [first] = expression.type === T.CallExpression ? expression.arguments : [];
    if (first?.type !== T.Literal || typeof first.value !== 'string') continue;
    if (isSignatureHeader(first.value)) return first.value;
  }
  return undefined;
}

function bindParam(b: FunctionBuilder, param: TSESTree.Parameter, slot: Slot): void {
  const inner = param.type === T.TSParameterProperty ? param.parameter : param;
  let value = slot;
  let target: TSESTree.Node = inner;
  if (inner.type === T.RestElement) target = inner.argument;
  else if (inner.type === T.AssignmentPattern) {
    value = withDefault(b, slot, inner.right, inner.left);
    target = inner.left;
  }
  assignPattern(b, target, value);
  if (param.type === T.TSParameterProperty && target.type === T.Identifier) {
    const object = b.temp();
    b.emit({ op: 'this', dst: object });
    b.emit({ op: 'set', object, key: target.name, src: value, at: toRange(param) });
  }
}

// Classes

export function lowerClass(
  b: FunctionBuilder,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  name: string | undefined,
): Slot {
  const ir = b.module.newClass(node.id?.name ?? name ?? '', b.ir.id, toRange(node));
  b.ir.hasClosures = true;
  const parent = node.superClass === null ? undefined : lowerExpression(b, node.superClass);
  ir.hasParent = parent !== undefined;
  const methods: MethodIR[] = [];
  const hints: Record<string, TypeHint> = {};
  for (const member of node.body.body) {
    if (member.type === T.MethodDefinition) {
      const key = member.computed ? undefined : lowerKey(b, member.key, false);
      const owner = { cls: ir.id, isStatic: member.static };
      if (typeof key !== 'string') {
        // Nobody can call it by name, yet what it does counts.
        buildFunction(b, member.value, '', owner);
        continue;
      }
      const fn =
        lowerDecorated(b, member, key, owner) ?? buildFunction(b, member.value, key, owner);
      if (member.kind === 'constructor') {
        if (member.value.type === T.FunctionExpression) ir.constructorFn = fn;
        collectParamHints(b, member.value.params, hints);
      } else methods.push({ name: key, kind: member.kind, isStatic: member.static, fn });
    } else if (isField(member) && !member.computed) {
      const key = lowerKey(b, member.key, false);
      if (typeof key !== 'string') continue;
      const hint = b.module.scopes.findTypeHint(member.typeAnnotation);
      if (hint !== undefined) hints[key] = hint;
    }
  }
  ir.methods = methods;
  ir.fieldHints = hints;
  ir.fieldsFn = buildFields(b, node, ir.id, false);
  ir.staticFn = buildFields(b, node, ir.id, true);
  const dst = b.temp();
  b.emit({ op: 'class', dst, cls: ir.id, parent });
  for (const variable of b.module.scopes.findClassNames(node)) {
    b.writeVariable(variable, ir.name, dst);
  }
  if (ir.staticFn !== undefined) b.emit({ op: 'static', cls: ir.id, src: dst });
  lowerInjections(b, node, dst);
  return dst;
}

function collectParamHints(
  b: FunctionBuilder,
  params: readonly TSESTree.Parameter[],
  hints: Record<string, TypeHint>,
): void {
  for (const param of params) {
    if (param.type !== T.TSParameterProperty) continue;
    const inner =
      param.parameter.type === T.AssignmentPattern ? param.parameter.left : param.parameter;
    const hint = b.module.scopes.findTypeHint(inner.typeAnnotation);
    if (hint !== undefined) hints[inner.name] = hint;
  }
}

function isField(
  member: TSESTree.ClassElement,
): member is TSESTree.PropertyDefinition | TSESTree.AccessorProperty {
  return member.type === T.PropertyDefinition || member.type === T.AccessorProperty;
}

/** Nobody outside can have set it before the first method looks at it. */
function startsEmpty(field: TSESTree.PropertyDefinition | TSESTree.AccessorProperty): boolean {
  const isOwn = field.key.type === T.PrivateIdentifier || field.accessibility === 'private';
  const { decorators } = field as { decorators?: readonly unknown[] };
  const isSet = field.definite || field.declare || (decorators?.length ?? 0) > 0;
  return isOwn && !isSet;
}

/** One function that sets the fields of an instance (or of the class itself) in order. */
function buildFields(
  b: FunctionBuilder,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  cls: ClassId,
  isStatic: boolean,
): FunctionId | undefined {
  const fields = node.body.body.filter(
    (member) =>
      (isField(member) && member.static === isStatic && (member.value ?? startsEmpty(member))) ||
      (isStatic && member.type === T.StaticBlock),
  ) as (TSESTree.PropertyDefinition | TSESTree.AccessorProperty | TSESTree.StaticBlock)[];
  if (fields.length === 0) return undefined;
  const scopes = fields.map((field) =>
    field.type === T.StaticBlock ? field : (field.value ?? field),
  );
  const at: Range = toRange(node);
  const ir: FunctionIR = b.module.newFunction(
    {
      name: isStatic ? 'static' : 'fields',
      parent: b.ir.id,
      async: false,
      generator: false,
      lexicalThis: false,
      owner: cls,
      isStatic,
      at,
    },
    // An arrow function as a value is its own scope: only other values name a field scope.
    scopes.filter((scope) => !/Function/u.test(scope.type)),
  );
  const inner = new FunctionBuilder(b.module, ir);
  for (const field of fields) {
    if (field.type === T.StaticBlock) {
      lowerStatement(inner, field);
      continue;
    }
    const key = lowerKey(inner, field.key, field.computed);
    const src =
      field.value === null
        ? inner.constant(undefined)
        : lowerExpression(inner, field.value, typeof key === 'string' ? key : undefined);
    const object = inner.temp();
    inner.emit({ op: 'this', dst: object });
    inner.emit({ op: 'set', object, key, src, at: toRange(field) });
  }
  inner.end({ op: 'return', src: undefined });
  return ir.id;
}
