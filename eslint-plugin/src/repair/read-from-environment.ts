/**
 * Reads a secret from the environment in place of a literal, in the way this file reads its environment.
 * Not here: whether a literal is a secret (core). A key that the program puts together is left to the reader.
 */
import { API_KEY_VARIABLE, findApiKey } from '@persona-lint/api';
import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Place } from '@persona-lint/core';
import type { Edit } from '../finding.js';
import { findNode, skipTypeWrappers, toSpan, type Node, type SourceCode } from './source.js';
import { getStyle } from './style.js';

/** Undefined where no expression can stand, and where more than the key would have to change. */
export function readFromEnvironment(sourceCode: SourceCode, place: Place): Edit[] | undefined {
  const node = findNode(sourceCode, place) ?? sourceCode.getNodeByRangeIndex(place.start);
  if (node === null) return undefined;
  const read = getRead(sourceCode);
  switch (node.type) {
    case T.Literal:
      return replaceLiteral(sourceCode, node, read);
    case T.TemplateElement: {
      const isWhole = node.value.raw.length === place.end - place.start;
      const { parent } = node;
      if (parent.type !== T.TemplateLiteral) return undefined;
      if (isWhole && parent.expressions.length === 0) return [{ ...toSpan(parent), text: read }];
      return [{ start: place.start, end: place.end, text: `\${${read}}` }];
    }
    case T.JSXText:
      return [{ start: place.start, end: place.end, text: `{${read}}` }];
    default:
      return undefined;
  }
}

function replaceLiteral(
  sourceCode: SourceCode,
  node: TSESTree.Literal,
  read: string,
): Edit[] | undefined {
  const text = String(node.value);
  const key = findApiKey(text);
  if (key === undefined || !isExpression(node)) return undefined;
  const isWhole = text.length === key.end - key.start;
  if (isWhole) {
    const given = findEnvironmentBefore(sourceCode, node);
    if (given !== undefined) return [given];
  }
  // What a template would read in another way is not worth the risk.
  if (!isWhole && /[`$\\]/.test(sourceCode.getText(node))) return undefined;
  const value = isWhole ? read : `\`${text.slice(0, key.start)}\${${read}}${text.slice(key.end)}\``;
  const inJsx = node.parent.type === T.JSXAttribute;
  return [{ ...toSpan(node), text: inJsx ? `{${value}}` : value }];
}

function isExpression({ parent, ...node }: TSESTree.Literal): boolean {
  switch (parent.type) {
    case T.Property:
    case T.PropertyDefinition:
    case T.MethodDefinition:
    case T.AccessorProperty:
      return parent.value?.range[0] === node.range[0];
    case T.TSLiteralType:
    case T.TSEnumMember:
    case T.ImportDeclaration:
    case T.ExportNamedDeclaration:
    case T.ExportAllDeclaration:
    case T.ImportAttribute:
      return false;
    case T.ExpressionStatement:
      return parent.directive === undefined;
    default:
      return true;
  }
}

/** `process.env.KEY ?? 'persona_…'` loses its second half. */
function findEnvironmentBefore(sourceCode: SourceCode, node: Node): Edit | undefined {
  const { parent } = node;
  if (parent?.type !== T.LogicalExpression || parent.right !== node) return undefined;
  if (parent.operator === '&&') return undefined;
  const left = sourceCode.getText(skipTypeWrappers(parent.left));
  return ENVIRONMENT.test(left)
    ? { start: parent.left.range[1], end: parent.range[1], text: '' }
    : undefined;
}

const ENVIRONMENT = /^(?:process\.env|import\.meta\.env|Bun\.env|Deno\.env\.get)\b/;

function getRead(sourceCode: SourceCode): string {
  const { text } = sourceCode;
  const { quote } = getStyle(sourceCode);
  if (text.includes('Deno.env')) return `Deno.env.get(${quote}${API_KEY_VARIABLE}${quote})`;
  const object = ['process.env', 'import.meta.env', 'Bun.env'].find((each) => text.includes(each));
  const isBracketed = object !== undefined && text.includes(`${object}[`);
  return `${object ?? 'process.env'}${isBracketed ? `[${quote}${API_KEY_VARIABLE}${quote}]` : `.${API_KEY_VARIABLE}`}`;
}
