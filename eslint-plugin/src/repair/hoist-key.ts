/**
 * Moves the making of a key out of the code that is repeated, so that each attempt sends the same one.
 *
 *     for (…) {                                  const key = randomUUID();
 *       const key = randomUUID();          →     for (…) {
 *       await fetch(url, { … key … });             await fetch(url, { … key … });
 *     }                                          }
 */
import type { PersonaCall } from '@persona-lint/core';
import { AST_NODE_TYPES, AST_TOKEN_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { declareBefore } from './new-key.js';
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
import { removeStatement } from './unused.js';

export function hoistKey(sourceCode: SourceCode, call: PersonaCall): Edit[] | undefined {
  const { region } = call.edits;
  const regionNode = findNode(sourceCode, region);
  const maker = findNode(sourceCode, call.key.place);
  if (region === undefined || regionNode === undefined || maker === undefined) return undefined;
  if (!isWithin(toSpan(maker), region) || !canMoveOut(sourceCode, maker, region)) return undefined;
  const home = findStatement(regionNode)?.parent ?? regionNode;
  const value = sourceCode.getText(maker);
  const declarator = findOwnDeclaration(maker);
  if (declarator === undefined) {
    const name = getFreeName(sourceCode, home, 'idempotencyKey');
    const edits = declareBefore(sourceCode, regionNode, name, value);
    return edits && [...edits, { ...toSpan(maker), text: withShorthand(maker, name) }];
  }
  const { name } = declarator.id;
  if (!isNameFree(sourceCode, home, declarator)) return undefined;
  const type = declarator.id.typeAnnotation;
  const typed = type == null ? name : name + sourceCode.getText(type);
  const edits = declareBefore(sourceCode, regionNode, typed, value);
  return edits && [...edits, removeStatement(sourceCode, declarator.parent)];
}

function withShorthand(maker: Node, name: string): string {
  return maker.parent?.type === AST_NODE_TYPES.Property && maker.parent.shorthand
    ? `${name}: ${name}`
    : name;
}

type NamedDeclarator = TSESTree.VariableDeclarator & { readonly id: TSESTree.Identifier };

/** `const key = …` that declares nothing else. */
function findOwnDeclaration(maker: Node): NamedDeclarator | undefined {
  const declarator = maker.parent;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.init !== maker)
    return undefined;
  const declaration = declarator.parent;
  const isOwn = declaration.kind === 'const' && declaration.declarations.length === 1;
  return isOwn && declarator.id.type === AST_NODE_TYPES.Identifier
    ? (declarator as NamedDeclarator)
    : undefined;
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
      const node = sourceCode.getNodeByRangeIndex(token.range[0]);
      const definition = node && findVariable(sourceCode, node, token.value)?.defs[0];
      return definition == null || !isWithin(toSpan(definition.name), region);
    })
  );
}

/** Would the name, declared one scope further out, meet another of the same spelling? */
function isNameFree(sourceCode: SourceCode, home: Node, { id }: NamedDeclarator): boolean {
  const own = findVariable(sourceCode, id, id.name);
  const outer = findVariable(sourceCode, home, id.name);
  if (outer !== undefined && outer !== own) return false;
  const scope = sourceCode.getScope(home);
  return !scope.through.some((reference) => reference.identifier.name === id.name);
}
