/**
 * Where a member stands in a JSON text, and which member the cursor is in. Reads CodeMirror's syntax tree.
 */
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** The name of the member at `path`, or of the nearest member around it that is there. */
export function findFieldRange(state: EditorState, path: string): TextRange {
  const tree = ensureSyntaxTree(state, state.doc.length, 200) ?? syntaxTree(state);
  let object = findValue(tree.topNode);
  let range: TextRange = {
    from: object?.from ?? 0,
    to: Math.min(state.doc.length, (object?.from ?? 0) + 1),
  };
  let rest = path;
  while (rest !== '' && object !== undefined) {
    const property = listProperties(object).find(({ name }) => {
      const text = readName(state, name);
      return rest === text || rest.startsWith(`${text}.`);
    });
    if (property === undefined) return range;
    range = { from: property.name.from, to: property.name.to };
    rest = rest.slice(readName(state, property.name).length + 1);
    object = findValue(property.node);
  }
  return range;
}

/** Names of the members around a place, outermost first. */
export function getPathAt(state: EditorState, node: SyntaxNode): string[] {
  const path: string[] = [];
  for (let at: SyntaxNode | null = node; at !== null; at = at.parent) {
    const name = at.name === 'Property' ? at.getChild('PropertyName') : null;
    if (name !== null) path.unshift(readName(state, name));
  }
  return path;
}

export function readName(state: EditorState, { from, to }: TextRange): string {
  return state.sliceDoc(from, to).replace(/^"|"$/g, '');
}

function listProperties(object: SyntaxNode): { node: SyntaxNode; name: SyntaxNode }[] {
  return object.getChildren('Property').flatMap((node) => {
    const name = node.getChild('PropertyName');
    return name === null ? [] : [{ node, name }];
  });
}

function findValue(node: SyntaxNode): SyntaxNode | undefined {
  return node.getChild('Object') ?? undefined;
}
