/**
 * Does an object literal feed one request only, made anew for each? Then a member can be added to it or
 * taken out of it without touching another request.
 *
 *     const headers = { … }            ← object
 *     const options = { headers }      ← its one use
 *     fetch(url, options)              ← the call
 */
import type { PersonaCall, Place } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getRetryRegion } from './repetition.js';
import {
  findVariable,
  getAncestors,
  isFunction,
  isLoop,
  isWithin,
  skipTypeWrappers,
  toSpan,
  type Node,
  type SourceCode,
} from './source.js';

export function isUsedOnlyBy(sourceCode: SourceCode, node: Node, call: PersonaCall): boolean {
  let child = node;
  for (const parent of getAncestors(node)) {
    if (isOnTheWay(parent, call)) return true;
    if (parent.type === AST_NODE_TYPES.VariableDeclarator && parent.init === child) {
      const use = findOnlyUse(sourceCode, parent, call);
      return use !== undefined && isUsedOnlyBy(sourceCode, use, call);
    }
    if (!isPassedOn(parent, child)) return false;
    child = parent;
  }
  return false;
}

function isOnTheWay(node: Node, call: PersonaCall): boolean {
  if (node.type !== AST_NODE_TYPES.CallExpression && node.type !== AST_NODE_TYPES.NewExpression)
    return false;
  const places: readonly Place[] = [call.place, call.sink, ...call.through];
  return places.some((place) => place.start === node.range[0] && place.end === node.range[1]);
}

/** Is the parent's value made from the child, and from nothing that outlives it? */
function isPassedOn(parent: Node, child: Node): boolean {
  switch (parent.type) {
    case AST_NODE_TYPES.Property:
      return parent.value === child && parent.parent.type === AST_NODE_TYPES.ObjectExpression;
    case AST_NODE_TYPES.NewExpression:
      return (
        parent.callee.type === AST_NODE_TYPES.Identifier &&
        /^(?:Headers|Request)$/.test(parent.callee.name)
      );
    case AST_NODE_TYPES.ObjectExpression:
    case AST_NODE_TYPES.ArrayExpression:
    case AST_NODE_TYPES.SpreadElement:
    case AST_NODE_TYPES.ConditionalExpression:
    case AST_NODE_TYPES.LogicalExpression:
      return true;
    default:
      return skipTypeWrappers(parent) !== parent;
  }
}

/** The one place where a constant is read, if it is read as often as it is made. */
function findOnlyUse(
  sourceCode: SourceCode,
  declarator: TSESTree.VariableDeclarator,
  call: PersonaCall,
): Node | undefined {
  if (declarator.id.type !== AST_NODE_TYPES.Identifier) return undefined;
  const variable = findVariable(sourceCode, declarator, declarator.id.name);
  if (variable === undefined || variable.defs.length !== 1) return undefined;
  const references = variable.references.filter((reference) => reference.init !== true);
  if (references.some((reference) => reference.isWrite())) return undefined;
  const uses = references.filter((reference) => !isMemberTarget(reference));
  const use = uses[0]?.identifier as Node | undefined;
  if (use === undefined || uses.length !== 1) return undefined;
  return isReadOnce(use, declarator, call) ? use : undefined;
}

/** The declaration of a name that is read here alone, as often as it is made. */
export function findOwnConstant(
  sourceCode: SourceCode,
  read: Node,
  call: PersonaCall,
): TSESTree.VariableDeclarator | undefined {
  if (read.type !== AST_NODE_TYPES.Identifier) return undefined;
  const declarator = findVariable(sourceCode, read, read.name)?.defs[0]?.node as Node | undefined;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator) return undefined;
  return findOnlyUse(sourceCode, declarator, call) === read ? declarator : undefined;
}

/** `headers.x = …`, `headers['x'] = …` */
function isMemberTarget({ identifier }: TSESLint.Scope.Reference): boolean {
  const member = identifier.parent;
  return (
    member.type === AST_NODE_TYPES.MemberExpression &&
    member.object === identifier &&
    member.parent.type === AST_NODE_TYPES.AssignmentExpression &&
    member.parent.left === member
  );
}

/** No loop and no function between the declaration and its use, but for those that repeat this request. */
function isReadOnce(
  use: Node,
  declarator: TSESTree.VariableDeclarator,
  call: PersonaCall,
): boolean {
  const home = declarator.parent.parent;
  const region = getRetryRegion(call);
  for (const ancestor of getAncestors(use)) {
    if (ancestor === home) return true;
    const repeats = isFunction(ancestor) || isLoop(ancestor);
    if (repeats && (region === undefined || !isWithin(toSpan(ancestor), region))) return false;
  }
  return false;
}
