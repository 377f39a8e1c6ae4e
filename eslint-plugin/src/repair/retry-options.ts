/**
 * Narrows what a library retries: client errors leave a list of statuses, `() => true` becomes a test.
 * Not here: retries written by hand (`stop-on-client-error.ts`).
 */
import type { PersonaCall } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { getImports } from './imports.js';
import { findNode, toSpan, type Node, type SourceCode } from './source.js';

export function dropClientErrors(sourceCode: SourceCode, call: PersonaCall): Edit[] | undefined {
  const options = findNode(sourceCode, call.retry.place);
  if (options === undefined) return undefined;
  const members = getMembers(sourceCode.visitorKeys, options);
  const edits = members.flatMap((member) => {
    const { value } = member;
    if (value.type === AST_NODE_TYPES.ArrayExpression) return dropFromList(sourceCode, value) ?? [];
    return narrowCondition(sourceCode, member) ?? [];
  });
  return edits.length > 0 ? edits : undefined;
}

/** Members of the object literals in the options, at any depth. */
function getMembers(visitorKeys: SourceCode['visitorKeys'], node: Node): TSESTree.Property[] {
  const found =
    node.type === AST_NODE_TYPES.Property && node.parent.type === AST_NODE_TYPES.ObjectExpression
      ? [node]
      : [];
  const children = (visitorKeys[node.type] ?? []).flatMap(
    (key) => (node as unknown as Record<string, Node | (Node | null)[] | null>)[key] ?? [],
  );
  return [
    ...found,
    ...children.flatMap((child) => (child === null ? [] : getMembers(visitorKeys, child))),
  ];
}

/** `[400, 429, 500]` becomes `[429, 500]`. */
function dropFromList(sourceCode: SourceCode, list: TSESTree.ArrayExpression): Edit[] | undefined {
  const statuses = list.elements.map((element) =>
    element?.type === AST_NODE_TYPES.Literal ? element.value : undefined,
  );
  if (!statuses.every((status) => typeof status === 'number')) return undefined;
  const kept = list.elements.filter((_, index) => !isClientError(statuses[index] ?? 0));
  if (kept.length === statuses.length) return undefined;
  const text = kept
    .map((element) => (element === null ? '' : sourceCode.getText(element)))
    .join(', ');
  return [{ ...toSpan(list), text: `[${text}]` }];
}

function isClientError(status: number): boolean {
  return status >= 400 && status <= 499 && status !== 408 && status !== 429;
}

/** No answer at all, and the same statuses that a list keeps. */
const WITHOUT_CLIENT_ERRORS =
  '(error) => !error.response || [408, 429].includes(error.response.status) || error.response.status >= 500';

/** `retryCondition: () => true` of axios-retry, which stands for every method and status. */
function narrowCondition(sourceCode: SourceCode, member: TSESTree.Property): Edit[] | undefined {
  const { key, value } = member;
  const isCondition = key.type === AST_NODE_TYPES.Identifier && key.name === 'retryCondition';
  const isAlways =
    value.type === AST_NODE_TYPES.ArrowFunctionExpression &&
    value.body.type === AST_NODE_TYPES.Literal &&
    value.body.value === true;
  const isLibrary = getImports(sourceCode).some(({ module }) => module === 'axios-retry');
  if (!isCondition || !isAlways || !isLibrary) return undefined;
  return [{ ...toSpan(value), text: WITHOUT_CLIENT_ERRORS }];
}
