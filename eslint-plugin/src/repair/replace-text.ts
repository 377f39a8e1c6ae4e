/**
 * Replaces a piece of text that a request is made of: in its own literals, or in the constants it names.
 * Not here: which text is wrong. Only where exactly one literal has it, so that nothing else changes.
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { PersonaCall, Place } from '@persona-lint/core';
import type { Edit } from '../finding.js';
import { findNode, findVariable, type Node, type SourceCode } from './source.js';

/** Undefined unless one literal, and no other, matches once; `by` may refer to groups of `pattern`. */
export function replaceText(
  sourceCode: SourceCode,
  call: PersonaCall,
  pattern: RegExp,
  by: string,
): Edit[] | undefined {
  return (
    replaceTextAt(sourceCode, call.place, pattern, by) ??
    replaceTextAt(sourceCode, call.sink, pattern, by)
  );
}

/** The same below the node at a place. */
export function replaceTextAt(
  sourceCode: SourceCode,
  place: Place,
  pattern: RegExp,
  by: string,
): Edit[] | undefined {
  const node = findNode(sourceCode, place);
  let roots: readonly Node[] = node === undefined ? [] : [node];
  for (let depth = 0; depth < 3 && roots.length > 0; depth++) {
    const found = roots.flatMap((root) => findEdits(sourceCode, root, pattern, by));
    if (found.length > 0) return found.length === 1 ? found : undefined;
    roots = roots.flatMap((root) => findConstants(sourceCode, root));
  }
  return undefined;
}

function findEdits(sourceCode: SourceCode, root: Node, pattern: RegExp, by: string): Edit[] {
  return findAll(sourceCode, root, isText).flatMap((node) => {
    const text = sourceCode.getText(node);
    const [first, ...more] = text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`));
    if (first === undefined || more.length > 0) return [];
    const after = text.replace(pattern, by);
    return after === text ? [] : [{ start: node.range[0], end: node.range[1], text: after }];
  });
}

function isText(node: Node): boolean {
  if (node.type === AST_NODE_TYPES.TemplateElement) return true;
  return node.type === AST_NODE_TYPES.Literal && typeof node.value === 'string';
}

/** What the names below a node are initialised with. */
function findConstants(sourceCode: SourceCode, root: Node): Node[] {
  const names = findAll(sourceCode, root, (node) => node.type === AST_NODE_TYPES.Identifier);
  const found = names.flatMap((node) => {
    if (node.type !== AST_NODE_TYPES.Identifier) return [];
    const [definition, other] = findVariable(sourceCode, node, node.name)?.defs ?? [];
    const declared = definition?.node;
    if (other !== undefined || declared?.type !== AST_NODE_TYPES.VariableDeclarator) return [];
    return declared.init === null || declared.parent.kind !== 'const' ? [] : [declared.init];
  });
  return [...new Set(found)];
}

function findAll(sourceCode: SourceCode, root: Node, wanted: (node: Node) => boolean): Node[] {
  const out: Node[] = [];
  const visit = (node: Node): void => {
    if (wanted(node)) out.push(node);
    const members = node as unknown as Readonly<Record<string, unknown>>;
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      const member = members[key];
      for (const child of Array.isArray(member) ? member : [member]) {
        if (isNode(child)) visit(child);
      }
    }
  };
  visit(root);
  return out;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
