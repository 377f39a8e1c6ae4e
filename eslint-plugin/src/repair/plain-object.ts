/**
 * Is a value certain to be a plain object, so that spreading it loses nothing? A `Headers` instance or a
 * list of pairs would.
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findVariable,
  getAncestors,
  isFunction,
  skipTypeWrappers,
  type FunctionNode,
  type Node,
  type SourceCode,
} from './source.js';

/** Longer chains of functions and constants are not followed. */
const MAX_DEPTH = 6;

export function isPlainObject(sourceCode: SourceCode, value: Node, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const isPlain = (node: Node | null): boolean =>
    node !== null && isPlainObject(sourceCode, node, depth + 1);
  const node = skipTypeWrappers(value);
  switch (node.type) {
    case AST_NODE_TYPES.ObjectExpression:
      return true;
    case AST_NODE_TYPES.ConditionalExpression:
      return isPlain(node.consequent) && isPlain(node.alternate);
    case AST_NODE_TYPES.Identifier:
      return isPlain(findConstant(sourceCode, node));
    case AST_NODE_TYPES.MemberExpression: {
      const values = findMemberValues(sourceCode, node);
      return values.length > 0 && values.every((each) => isPlainOrGetter(sourceCode, each, depth));
    }
    case AST_NODE_TYPES.AwaitExpression: {
      const called = skipTypeWrappers(node.argument);
      return (
        called.type === AST_NODE_TYPES.CallExpression &&
        isPlainCall(sourceCode, called, true, depth)
      );
    }
    case AST_NODE_TYPES.CallExpression:
      return isObjectAssign(node) || isPlainCall(sourceCode, node, false, depth);
    default:
      return false;
  }
}

/** The one value of `const name = …`. */
function findConstant(sourceCode: SourceCode, name: TSESTree.Identifier): Node | null {
  const definitions = findVariable(sourceCode, name, name.name)?.defs ?? [];
  const declarator = definitions[0]?.node as Node | undefined;
  if (definitions.length !== 1 || declarator?.type !== AST_NODE_TYPES.VariableDeclarator)
    return null;
  return declarator.parent.kind === 'const' &&
    isUntypedOrPlain(declarator.id.typeAnnotation, sourceCode)
    ? declarator.init
    : null;
}

/** `Object.assign({ … }, …)` gives its first argument back. */
function isObjectAssign({ callee, arguments: args }: TSESTree.CallExpression): boolean {
  return (
    callee.type === AST_NODE_TYPES.MemberExpression &&
    callee.object.type === AST_NODE_TYPES.Identifier &&
    callee.object.name === 'Object' &&
    callee.property.type === AST_NODE_TYPES.Identifier &&
    callee.property.name === 'assign' &&
    args[0]?.type === AST_NODE_TYPES.ObjectExpression
  );
}

function isPlainCall(
  sourceCode: SourceCode,
  { callee }: TSESTree.CallExpression,
  isAwaited: boolean,
  depth: number,
): boolean {
  const functions = findFunctions(sourceCode, callee);
  return (
    functions.length > 0 &&
    functions.every((each) => each.async === isAwaited && returnsPlain(sourceCode, each, depth))
  );
}

function findFunctions(sourceCode: SourceCode, callee: Node): FunctionNode[] {
  const values =
    callee.type === AST_NODE_TYPES.Identifier
      ? [findDefinedFunction(sourceCode, callee)]
      : callee.type === AST_NODE_TYPES.MemberExpression
        ? findMemberValues(sourceCode, callee)
        : [];
  const functions = values.filter((value) => value !== null && isFunction(value));
  return functions.length === values.length ? functions : [];
}

function findDefinedFunction(sourceCode: SourceCode, name: TSESTree.Identifier): Node | null {
  const [definition] = findVariable(sourceCode, name, name.name)?.defs ?? [];
  const node = definition?.node as Node | undefined;
  return node !== undefined && isFunction(node) ? node : findConstant(sourceCode, name);
}

/** What `this.name` or `this.#name` can be: method, getter, field, or what is assigned to it. */
function findMemberValues(sourceCode: SourceCode, member: TSESTree.MemberExpression): Node[] {
  if (member.object.type !== AST_NODE_TYPES.ThisExpression || member.computed) return [];
  const name = sourceCode.getText(member.property);
  for (const ancestor of getAncestors(member)) {
    if (ancestor.type !== AST_NODE_TYPES.ClassBody) continue;
    const own = ancestor.body.flatMap((each) => {
      const isMember = 'key' in each && 'value' in each && sourceCode.getText(each.key) === name;
      return isMember && each.value !== null ? [each.value] : [];
    });
    return [...own, ...findAssigned(sourceCode, ancestor, name)];
  }
  return [];
}

/** Right-hand sides of `this.name = …` in the constructor. */
function findAssigned(sourceCode: SourceCode, body: TSESTree.ClassBody, name: string): Node[] {
  const constructor = body.body.find(
    (each) => each.type === AST_NODE_TYPES.MethodDefinition && each.kind === 'constructor',
  );
  if (constructor?.type !== AST_NODE_TYPES.MethodDefinition) return [];
  return (constructor.value.body?.body ?? []).flatMap((statement) => {
    if (statement.type !== AST_NODE_TYPES.ExpressionStatement) return [];
    const { expression } = statement;
    if (expression.type !== AST_NODE_TYPES.AssignmentExpression) return [];
    return sourceCode.getText(expression.left) === `this.${name}` ? [expression.right] : [];
  });
}

function isPlainOrGetter(sourceCode: SourceCode, value: Node, depth: number): boolean {
  const isGetter =
    value.parent?.type === AST_NODE_TYPES.MethodDefinition && value.parent.kind === 'get';
  return isGetter && isFunction(value)
    ? returnsPlain(sourceCode, value, depth)
    : isPlainObject(sourceCode, value, depth + 1);
}

function returnsPlain(sourceCode: SourceCode, node: FunctionNode, depth: number): boolean {
  if (!isUntypedOrPlain(node.returnType, sourceCode) || node.generator) return false;
  if (node.body.type !== AST_NODE_TYPES.BlockStatement) {
    return isPlainObject(sourceCode, node.body, depth + 1);
  }
  const returned = findReturned(sourceCode, node.body);
  return (
    returned.length > 0 &&
    returned.every((value) => value !== null && isPlainObject(sourceCode, value, depth + 1))
  );
}

/** The arguments of a function's own `return`s. */
function findReturned(sourceCode: SourceCode, node: Node): (Node | null)[] {
  if (node.type === AST_NODE_TYPES.ReturnStatement) return [node.argument];
  if (isFunction(node)) return [];
  const members = node as unknown as Readonly<Record<string, Node | (Node | null)[] | null>>;
  return (sourceCode.visitorKeys[node.type] ?? [])
    .flatMap((key) => members[key] ?? [])
    .flatMap((child) => (child === null ? [] : findReturned(sourceCode, child)));
}

/** Spread, a value typed `HeadersInit` gets a type that no request accepts. */
function isUntypedOrPlain(
  annotation: TSESTree.TSTypeAnnotation | null | undefined,
  sourceCode: SourceCode,
): boolean {
  return annotation == null || !/\bHeaders|\[\]/.test(sourceCode.getText(annotation));
}
