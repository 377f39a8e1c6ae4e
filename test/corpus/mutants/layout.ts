/** Mutators that change how a program is laid out or branched, not what it says. */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  type Edit,
  findAll,
  insert,
  isLabelled,
  isOneLine,
  type Mutator,
  type Node,
  type Parsed,
  perSource,
  replace,
} from './source-edit.js';

const STATEMENT =
  /^(?:ExpressionStatement|VariableDeclaration|ReturnStatement|ThrowStatement|ImportDeclaration)$/;

function findStatements({ ast }: Parsed): Node[] {
  return findAll(
    ast,
    (node): node is Node =>
      STATEMENT.test(node.type) && /^(?:Program|BlockStatement)$/.test(node.parent?.type ?? ''),
  );
}

const noSemicolons = perSource('no-semicolons', (parsed) =>
  findStatements(parsed)
    .filter(({ range: [, end] }) => {
      const next = parsed.text.slice(end).replace(/^(?:\s|\/\/.*|\/\*[^]*?\*\/)*/, '');
      const isLast = /^[ \t]*(?:\/\/.*)?(?:\r?\n|$)/.test(parsed.text.slice(end));
      return parsed.text[end - 1] === ';' && isLast && !/^[([`/+\-*,.?]/.test(next);
    })
    .map(({ range: [, end] }) => ({ range: [end - 1, end], text: '' })),
);

const DECOY = '// Sends no Idempotency-Key on purpose; retried on 409 and after Retry-After.';

/** Comments that talk about what the rules look for. */
const comments = perSource('comments', (parsed) => [
  ...findStatements(parsed).flatMap(({ range: [start], type }): Edit[] => {
    const indent = /[^\n]*$/.exec(parsed.text.slice(0, start))?.[0] ?? '';
    const isDirective = type === T.ImportDeclaration || /^['"]/.test(parsed.text.slice(start));
    return indent.trim() === '' && !isDirective ? [insert(start, `${DECOY}\n${indent}`)] : [];
  }),
  ...findAll(parsed.ast, isCall).flatMap(({ arguments: [first] }): Edit[] => {
    const before = first && parsed.text[first.range[0] - 1];
    return first && before === '(' && isCall(first.parent) && first.parent.callee !== first
      ? [insert(first.range[0], '/* withpersona.com */ ')]
      : [];
  }),
]);

function isCall(node: Node): node is TSESTree.CallExpression {
  return node.type === T.CallExpression;
}

const letForConst = perSource('let-for-const', ({ ast }) =>
  findAll(ast, (node): node is TSESTree.VariableDeclaration => {
    return node.type === T.VariableDeclaration && node.kind === 'const' && !node.declare;
  }).map(({ range: [start] }) => ({ range: [start, start + 'const'.length], text: 'let' })),
);

/** `if (a) {x} else {y}` → `if (!(a)) {y} else {x}`; `a ? x : y` on one line likewise. */
const invertBranches = perSource('invert-branches', (parsed) => {
  const { ast, text } = parsed;
  const slice = ({ range }: Node) => text.slice(...range);
  const edits: Edit[] = [];
  let done = -1;
  for (const node of findAll(ast, isBranch)) {
    if (node.range[0] < done) continue;
    const { test, consequent, alternate } = node;
    if (node.type === T.ConditionalExpression) {
      if (!isOneLine(node)) continue;
      edits.push(
        replace(node, `(!(${slice(test)}) ? (${slice(alternate!)}) : (${slice(consequent)}))`),
      );
    } else {
      const areBlocks =
        consequent.type === T.BlockStatement && alternate?.type === T.BlockStatement;
      if (!areBlocks || endsLabelled(parsed, consequent) || endsLabelled(parsed, alternate))
        continue;
      edits.push(replace(test, `!(${slice(test)})`));
      edits.push(replace(consequent, slice(alternate)), replace(alternate, slice(consequent)));
    }
    done = node.range[1];
  }
  return edits;
});

function isBranch(node: Node): node is TSESTree.IfStatement | TSESTree.ConditionalExpression {
  return node.type === T.IfStatement || node.type === T.ConditionalExpression;
}

/** The label behind a closing brace would stay where it is. */
function endsLabelled(parsed: Parsed, node: Node): boolean {
  const { line } = node.loc.end;
  const last = { start: { line, column: 0 }, end: { line, column: 0 } };
  return isOneLine(node) || isLabelled(parsed, { ...node, loc: last });
}

/** Something else that sends, for good measure. */
const bystander = perSource('bystander', ({ text }) => [
  insert(
    text.length,
    "\nfunction bystander0(list) {\n  return Promise.all(list.map((each) => fetch('https://api.example.com/v1/inquiries/' + each, { method: 'PUT' })));\n}\n",
  ),
]);

export const layoutMutators: readonly Mutator[] = [
  noSemicolons,
  comments,
  letForConst,
  invertBranches,
  bystander,
];
