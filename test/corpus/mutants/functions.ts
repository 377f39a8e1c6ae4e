/** Mutators of functions: declarations and arrows, `await` and `then`, names and order. */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { renameVariables, reverseFunctions } from '../../../core/test/rewrite.js';
import type { Program } from '../programs.js';
import {
  type Edit,
  findAll,
  holds,
  insert,
  isFunction,
  isLabelled,
  type Mutator,
  type Node,
  type Parsed,
  parseSource,
  perSource,
  usesOwnContext,
} from './source-edit.js';

/** The arrow function that a top-level `const` is, without a type of its own. */
const arrowToFunction = perSource('arrow-to-function', ({ ast, text }) =>
  ast.body.flatMap((statement): Edit[] => {
    const node = statement.type === T.ExportNamedDeclaration ? statement.declaration : statement;
    if (node?.type !== T.VariableDeclaration || node.declarations.length !== 1) return [];
    const [{ id, init }] = node.declarations;
    if (id.type !== T.Identifier || id.typeAnnotation) return [];
    if (init?.type !== T.ArrowFunctionExpression || usesOwnContext(init)) return [];
    const open = text.indexOf('(', init.range[0] + (init.async ? 5 : 0));
    const head = init.typeParameters?.range[0] ?? open;
    const arrow = text.lastIndexOf('=>', init.body.range[0]);
    const isSimple = init.params.every(({ range }) => range[0] > open) && text[open] === '(';
    if (!isSimple || open > arrow || text.slice(init.range[0], head).replace('async', '').trim())
      return [];
    const isBlock = init.body.type === T.BlockStatement;
    // `=> (x)`: the parentheses are no part of the node.
    const between = text.slice(arrow + 2, init.body.range[0]);
    if (!isBlock && between.trim() !== '') return [];
    const edits: Edit[] = [
      { range: [node.range[0], head], text: `${init.async ? 'async ' : ''}function ${id.name}` },
      { range: [arrow, arrow + 2], text: isBlock ? '' : '{ return' },
    ];
    if (!isBlock && between.includes('\n')) return [];
    return isBlock ? edits : [...edits, insert(init.range[1], '; }')];
  }),
);

/** A declaration that nothing needs before it is reached. */
const functionToArrow = perSource('function-to-arrow', ({ ast, text }) => {
  const firstAction = ast.body.find(
    (node) =>
      node.type === T.ExpressionStatement || holds(node, /^(?:CallExpression|NewExpression)$/),
  );
  return ast.body.flatMap((statement): Edit[] => {
    const node = statement.type === T.ExportNamedDeclaration ? statement.declaration : statement;
    if (node?.type !== T.FunctionDeclaration || !node.id || node.generator) return [];
    if (usesOwnContext(node)) return [];
    if (firstAction && firstAction.range[0] < node.range[0]) return [];
    const { body, id } = node;
    const open = node.typeParameters?.range[0] ?? text.indexOf('(', id.range[1]);
    return [
      { range: [node.range[0], open], text: `const ${id.name} = ${node.async ? 'async ' : ''}` },
      insert(body.range[0], '=> '),
      insert(body.range[1], ';'),
    ];
  });
});

const ASYNC_CALL = /(?:fetch|axios|ky|got|client|persona|http|\.json)\b/i;

/** `const x = await call(); rest` → `return call().then(async (x) => { rest });` in the block of an async function. */
const awaitToThen = perSource('await-to-then', ({ ast, text }) =>
  findAll(ast, isFunction).flatMap((fn): Edit[] => {
    if (!fn.async || fn.generator || fn.body.type !== T.BlockStatement) return [];
    const { body } = fn.body;
    const index = body.findLastIndex(isAwaitedCall);
    const statement = body[index];
    const rest = body.slice(index + 1);
    if (statement?.type !== T.VariableDeclaration || rest.length === 0) return [];
    if (rest.some(({ type }) => type === T.FunctionDeclaration) || usesOwnContext(fn)) return [];
    const [{ id, init }] = statement.declarations;
    if (init?.type !== T.AwaitExpression || init.argument.range[1] !== init.range[1]) return [];
    if (!ASYNC_CALL.test(text.slice(...init.argument.range).split('(')[0] ?? '')) return [];
    return [
      { range: [statement.range[0], init.argument.range[0]], text: 'return ' },
      {
        range: [init.range[1], statement.range[1]],
        text: `.then(async (${text.slice(...id.range)}) => {`,
      },
      insert(fn.body.range[1] - 1, '}); '),
    ];
  }),
);

function isAwaitedCall(node: Node): boolean {
  if (node.type !== T.VariableDeclaration || node.declarations.length !== 1) return false;
  const [{ id, init }] = node.declarations;
  return (
    init?.type === T.AwaitExpression &&
    init.argument.type === T.CallExpression &&
    !/TSTypeAnnotation/.test('typeAnnotation' in id ? (id.typeAnnotation?.type ?? '') : '')
  );
}

/** `=> call().then((x) => y)` → `=> { const x = await call(); return y; }`. */
const thenToAwait = perSource('then-to-await', ({ ast, text }) =>
  findAll(ast, (node): node is TSESTree.ArrowFunctionExpression => {
    return node.type === T.ArrowFunctionExpression && !node.async;
  }).flatMap((fn): Edit[] => {
    const { body } = fn;
    if (body.type !== T.CallExpression || body.callee.type !== T.MemberExpression) return [];
    const { object, property } = body.callee;
    const [handler, other] = body.arguments;
    if (property.type !== T.Identifier || property.name !== 'then' || other) return [];
    if (handler?.type !== T.ArrowFunctionExpression || handler.async || fn.returnType) return [];
    if (handler.params.length !== 1 || handler.body.type === T.BlockStatement) return [];
    const [param] = handler.params;
    if (!param || !isUnlike(fn, param, text)) return [];
    // What stands between is `.then((x) =>`, with parentheses around an object perhaps.
    const between = text.slice(param.range[1], handler.body.range[0]);
    if (!/^\)? *=> $/.test(between)) return [];
    return [
      insert(fn.range[0], 'async '),
      insert(body.range[0], `{ const ${text.slice(...param.range)} = await `),
      { range: [object.range[1], handler.body.range[0]], text: '; return ' },
      { range: [handler.body.range[1], body.range[1]], text: '; }' },
    ];
  }),
);

/** The new variable may not hide a parameter. */
function isUnlike(fn: Node, param: Node, text: string): boolean {
  const name = text.slice(...param.range);
  return isFunction(fn) && fn.params.every((each) => !text.slice(...each.range).includes(name));
}

/** Names that say what a value is (whose id, which attempt) stay; so do those that other modules use. */
const MEANINGFUL =
  /id|key|user|customer|account|order|job|run|row|ref|date|hour|day|ticket|request|event|application|attempt|params/i;

const rename: Mutator = {
  name: 'rename',
  mutate: (program) => ({
    ...program,
    sources: program.sources.map((source) => ({
      ...source,
      text: renameVariables(parseSource(program, source), (name, node, number) => {
        if (MEANINGFUL.test(name) || isExported(node) || isShared(program, node)) return undefined;
        if (/^use[A-Z]/.test(name)) return undefined;
        return /^[A-Z]/.test(name) ? `Renamed${number}` : `renamed${number}`;
      }),
    })),
  }),
};

function isExported(node: Node): boolean {
  for (let each: Node | undefined = node; each; each = each.parent) {
    if (each.type === T.ExportNamedDeclaration || each.type === T.ExportDefaultDeclaration) {
      return true;
    }
    if (isFunction(each) && each.id !== node) return false;
  }
  return false;
}

function isShared({ sources }: Program, node: Node): boolean {
  const declaration = node.parent?.parent;
  return sources.length > 1 && declaration?.parent?.type === T.Program;
}

/** The last function declaration comes first. */
const reverse: Mutator = {
  name: 'reverse-functions',
  mutate: (program) => {
    const parsed = program.sources.map((source) => parseSource(program, source));
    if (parsed.some(hasLabelledEnd)) return undefined;
    const sources = parsed.map((each) => ({ ...each.source, text: reverseFunctions(each) }));
    return sources.some(({ text }, index) => text !== program.sources[index]?.text)
      ? { ...program, sources }
      : undefined;
  },
};

/** A label behind a function would stay where it is. */
function hasLabelledEnd(parsed: Parsed): boolean {
  return parsed.ast.body.some((node) => {
    const { line } = node.loc.end;
    return isLabelled(parsed, {
      ...node,
      loc: { start: { line, column: 0 }, end: { line, column: 0 } },
    });
  });
}

export const functionMutators: readonly Mutator[] = [
  arrowToFunction,
  functionToArrow,
  awaitToThen,
  thenToAwait,
  rename,
  reverse,
];
