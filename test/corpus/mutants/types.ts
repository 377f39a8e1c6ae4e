/** TypeScript to JavaScript: types become blanks, so that every line stays where it is. */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Program } from '../programs.js';
import {
  applyEdits,
  type Edit,
  type Mutator,
  type Node,
  type Parsed,
  parseSource,
  visit,
} from './source-edit.js';

const WHOLE =
  /^(?:TSTypeAnnotation|TSTypeParameterInstantiation|TSTypeParameterDeclaration|TSInterfaceDeclaration|TSTypeAliasDeclaration|TSDeclareFunction|TSAbstractMethodDefinition|TSAbstractPropertyDefinition|TSIndexSignature|TSEmptyBodyFunctionExpression)$/;
/** These leave something at run time, or need another shape. */
const KEPT =
  /^(?:TSEnumDeclaration|TSModuleDeclaration|TSParameterProperty|TSImportEqualsDeclaration|TSExportAssignment|TSTypeAssertion)$/;

export const stripTypes: Mutator = {
  name: 'strip-types',
  mutate: (program) => {
    if (!program.sources.some(({ file }) => /\.tsx?$/.test(file))) return undefined;
    if (program.others.some(({ text }) => /\.tsx?"/.test(text))) return undefined;
    const sources = [];
    for (const source of program.sources) {
      const text = toJavaScript(program, parseSource(program, source));
      if (text === undefined) return undefined;
      const file = source.file.replace(/\.ts(x?)$/, '.js$1');
      // What an import of `./x.ts` would mean is gone.
      sources.push({ file: file.replace(/\.[cm]ts$/, (end) => end.replace('t', 'j')), text });
    }
    return { ...program, sources };
  },
};

function toJavaScript(program: Program, { ast, text, source }: Parsed): string | undefined {
  if (!/\.[cm]?tsx?$/.test(source.file)) return text;
  const edits: Edit[] = [];
  const kept: Node[] = [];
  const blank = (from: number, to: number) => {
    const blanks = text.slice(from, to).replace(/[^\n]/g, ' ');
    edits.push({ range: [from, to], text: blanks });
  };
  visit(ast, (node) => {
    if (KEPT.test(node.type) || ('declare' in node && node.declare)) kept.push(node);
    if (WHOLE.test(node.type) || isTypeOnly(node)) {
      blank(getStart(node), node.range[1]);
      return false;
    }
    blankParts(node, text, blank);
    return true;
  });
  if (kept.length > 0) return undefined;
  const plain = applyEdits(text, edits);
  return isScript(program, { file: source.file.replace(/ts(x?)$/, 'js$1'), text: plain })
    ? plain
    : undefined;
}

/** `export interface X {}`: the `export` goes too. */
function getStart(node: Node): number {
  const { parent } = node;
  return parent?.type === T.ExportNamedDeclaration && parent.declaration === node
    ? parent.range[0]
    : node.range[0];
}

function isTypeOnly(node: Node): boolean {
  if (node.type === T.ImportDeclaration) return node.importKind === 'type';
  return /^Export(?:Named|All)Declaration$/.test(node.type) && 'exportKind' in node
    ? node.exportKind === 'type' && !('declaration' in node && node.declaration)
    : false;
}

function blankParts(node: Node, text: string, blank: (from: number, to: number) => void): void {
  const [start, end] = node.range;
  switch (node.type) {
    case T.TSAsExpression:
    case T.TSSatisfiesExpression:
    case T.TSNonNullExpression:
      blank(endOf(node.expression, text), end);
      break;
    case T.ImportSpecifier:
      if (node.importKind === 'type') blank(start, end + (text[end] === ',' ? 1 : 0));
      break;
    case T.Identifier:
      if (node.optional) blankFirst(text, '?', start + node.name.length, blank);
      break;
    case T.ClassDeclaration:
    case T.ClassExpression:
      if (node.abstract) blankFirst(text, 'abstract', start, blank);
      if (node.implements.length > 0) {
        const from = text.lastIndexOf('implements', node.implements[0]?.range[0]);
        blank(from, node.implements.at(-1)?.range[1] ?? from);
      }
      break;
    case T.PropertyDefinition:
    case T.MethodDefinition:
      blankModifiers(node, text, blank);
      break;
    default:
  }
}

function blankModifiers(
  node: TSESTree.PropertyDefinition | TSESTree.MethodDefinition,
  text: string,
  blank: (from: number, to: number) => void,
): void {
  const head = text.slice(node.range[0], node.key.range[0]);
  for (const match of head.matchAll(/\b(?:public|private|protected|readonly|override)\b/g)) {
    blank(node.range[0] + match.index, node.range[0] + match.index + match[0].length);
  }
  const after = node.key.range[1];
  if (/^\]?[?!]/.test(text.slice(after))) blank(after, after + 1);
}

/** `(x as any)`: parentheses within the assertion belong to the expression. */
function endOf(expression: Node, text: string): number {
  let end = expression.range[1];
  for (;;) {
    const rest = /^\s*\)/.exec(text.slice(end));
    if (!rest || !opensBefore(expression, text)) return end;
    end += rest[0].length;
    break;
  }
  return end;
}

function opensBefore({ range: [start], parent }: Node, text: string): boolean {
  return parent !== undefined && text.slice(parent.range[0], start).includes('(');
}

function blankFirst(
  text: string,
  word: string,
  from: number,
  blank: (from: number, to: number) => void,
): void {
  const at = text.indexOf(word, from);
  blank(at, at + word.length);
}

function isScript(program: Program, source: { file: string; text: string }): boolean {
  try {
    const { ast } = parseSource(program, source);
    let plain = true;
    visit(ast, ({ type }) => {
      if (type.startsWith('TS')) plain = false;
      return plain;
    });
    return plain;
  } catch {
    return false;
  }
}
