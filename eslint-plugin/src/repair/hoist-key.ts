/**
 * Moves the making of a key out of the code that is repeated, so that each attempt sends the same one.
 *
 *     for (…) {                                  const key = randomUUID();
 *       const key = randomUUID();          →     for (…) {
 *       await fetch(url, { … key … });             await fetch(url, { … key … });
 *     }                                          }
 */
import { AST_NODE_TYPES, AST_TOKEN_TYPES } from '@typescript-eslint/types';
import type { PersonaCall } from '@persona-lint/core';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { declareBefore } from './new-key.js';
import { findRepetition } from './repetition.js';
import {
  findNode,
  findStatement,
  findVariable,
  getFreeName,
  isWithin,
  toSpan,
  type Node,
  type SourceCode,
  type Span,
} from './source.js';
import { getIndent, getStyle } from './style.js';
import { isPure, removeStatement } from './unused.js';

export function hoistKey(sourceCode: SourceCode, call: PersonaCall): Edit[] | undefined {
  const maker = findNode(sourceCode, call.key.place);
  if (maker === undefined || !isOnlyAKey(maker, call)) return undefined;
  const region = findRepetition(sourceCode, call, maker);
  if (region === 'none' || region === 'unsafe') return undefined;
  if (!canMoveOut(sourceCode, maker, toSpan(region))) return undefined;
  const { parent } = maker;
  if (parent?.type === AST_NODE_TYPES.VariableDeclarator && parent.init === maker) {
    return moveDeclaration(sourceCode, parent, region);
  }
  if (parent?.type === AST_NODE_TYPES.AssignmentExpression && parent.right === maker) {
    return moveAssignment(sourceCode, parent, region);
  }
  const home = findStatement(region)?.parent ?? region;
  const name = getFreeName(sourceCode, home, 'idempotencyKey');
  const edits = declareBefore(sourceCode, region, name, sourceCode.getText(maker));
  return edits && [...edits, { ...toSpan(maker), text: name }];
}

/** Not the request itself with a key made inside of what it calls; and nothing with other effects. */
function isOnlyAKey(maker: Node, call: PersonaCall): boolean {
  if (isWithin(call.place, toSpan(maker)) || isWithin(call.sink, toSpan(maker))) return false;
  const isOwnFactory =
    maker.type === AST_NODE_TYPES.CallExpression &&
    maker.callee.type === AST_NODE_TYPES.Identifier &&
    maker.arguments.length === 0;
  return isOwnFactory || isPure(maker);
}

/** `const key = …` as a whole, if it declares nothing else and its name is free outside. */
function moveDeclaration(
  sourceCode: SourceCode,
  declarator: TSESTree.VariableDeclarator,
  region: Node,
): Edit[] | undefined {
  const { id, init, parent: declaration } = declarator;
  const isOwn = declaration.kind === 'const' && declaration.declarations.length === 1;
  if (!isOwn || id.type !== AST_NODE_TYPES.Identifier || init === null) return undefined;
  if (!isNameFree(sourceCode, findStatement(region)?.parent ?? region, id)) return undefined;
  const type = id.typeAnnotation == null ? '' : sourceCode.getText(id.typeAnnotation);
  const edits = declareBefore(sourceCode, region, id.name + type, sourceCode.getText(init));
  return edits && [...edits, removeStatement(sourceCode, declaration)];
}

/** `key = …` of a variable from outside, if nothing else inside of the repetition writes it. */
function moveAssignment(
  sourceCode: SourceCode,
  assignment: TSESTree.AssignmentExpression,
  region: Node,
): Edit[] | undefined {
  const { left, parent: statement } = assignment;
  const before = findStatement(region);
  if (statement.type !== AST_NODE_TYPES.ExpressionStatement || before === undefined)
    return undefined;
  if (left.type !== AST_NODE_TYPES.Identifier || assignment.operator !== '=') return undefined;
  const writes = findVariable(sourceCode, left, left.name)?.references.filter(
    (reference) => reference.isWrite() && isWithin(toSpan(reference.identifier), toSpan(region)),
  );
  if (writes?.length !== 1 || findStatement(assignment) !== statement) return undefined;
  const at = before.range[0];
  const { newline } = getStyle(sourceCode);
  const text = sourceCode.getText(statement) + newline + getIndent(sourceCode, before);
  return [{ start: at, end: at, text }, removeStatement(sourceCode, statement)];
}

/** Everything the expression reads exists before the region, and nothing in it waits or stores. */
function canMoveOut(sourceCode: SourceCode, maker: Node, region: Span): boolean {
  const tokens = sourceCode.getTokens(maker);
  const isPlain = !tokens.some((token) =>
    /^(?:await|yield|this|arguments|=>|=|\+\+|--)$/.test(token.value),
  );
  return (
    isPlain &&
    tokens.every((token) => {
      if (token.type !== AST_TOKEN_TYPES.Identifier) return true;
      const definition = findVariable(sourceCode, maker, token.value)?.defs[0];
      return definition === undefined || !isWithin(toSpan(definition.name), region);
    })
  );
}

/** Would the name, declared one scope further out, meet another of the same spelling? */
function isNameFree(sourceCode: SourceCode, home: Node, id: TSESTree.Identifier): boolean {
  const own = findVariable(sourceCode, id, id.name);
  const outer = findVariable(sourceCode, home, id.name);
  if (outer !== undefined && outer !== own) return false;
  const scope = sourceCode.getScope(home);
  return !scope.through.some((reference) => reference.identifier.name === id.name);
}
