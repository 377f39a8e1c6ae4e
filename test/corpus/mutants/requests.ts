/** Mutators of requests made with the global `fetch`: its name, its headers, the call itself. */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  findGlobals,
  findTop,
  holds,
  insert,
  isLabelled,
  type Mutator,
  type Node,
  type Parsed,
  perSource,
  replace,
  toFreeName,
  type Edit,
  isOneLine,
  usesOwnContext,
} from './source-edit.js';

function findFetchCalls(parsed: Parsed): TSESTree.CallExpression[] {
  return findGlobals(parsed, 'fetch')
    .flatMap(({ parent }) =>
      parent?.type === T.CallExpression && parent.callee.type === T.Identifier ? [parent] : [],
    )
    .filter(({ callee }) => callee.type === T.Identifier && callee.name === 'fetch');
}

function findHeaders(call: TSESTree.CallExpression): TSESTree.ObjectExpression | undefined {
  const [, options] = call.arguments;
  if (options?.type !== T.ObjectExpression) return undefined;
  for (const property of options.properties) {
    if (property.type !== T.Property || property.computed) continue;
    const name = property.key.type === T.Identifier ? property.key.name : undefined;
    if (name === 'headers' && property.value.type === T.ObjectExpression) return property.value;
  }
  return undefined;
}

const aliasFetch = perSource('alias-fetch', (parsed) => {
  const calls = findFetchCalls(parsed);
  if (calls.length === 0) return [];
  const name = toFreeName(parsed.text, 'sendOut');
  return [
    insert(findTop(parsed), `const ${name} = fetch;\n`),
    ...calls.map(({ callee }) => replace(callee, name)),
  ];
});

/** `headers: {…}` → `headers: new Headers({…})`. */
const headersClass = perSource('headers-class', (parsed) => {
  if (parsed.text.includes('Headers,') || parsed.text.includes('Headers }')) return [];
  return findFetchCalls(parsed).flatMap((call) => {
    const headers = findHeaders(call);
    return headers ? [insert(headers.range[0], 'new Headers('), insert(headers.range[1], ')')] : [];
  });
});

/** `headers: { a: b }` → `headers: [['a', b]]`. */
const headersPairs = perSource('headers-pairs', (parsed) =>
  findFetchCalls(parsed).flatMap((call) => {
    const headers = findHeaders(call);
    return headers ? toPairs(parsed, headers) : [];
  }),
);

function toPairs({ text }: Parsed, object: TSESTree.ObjectExpression): Edit[] {
  const [start, end] = object.range;
  const edits = [
    { range: [start, start + 1] as const, text: '[' },
    { range: [end - 1, end] as const, text: ']' },
  ];
  for (const property of object.properties) {
    if (property.type !== T.Property || property.method || property.kind !== 'init') return [];
    const { key, computed, shorthand } = property;
    const name = text.slice(...key.range);
    const quoted = computed || key.type === T.Literal ? name : `'${name}'`;
    edits.push({
      // Up to the colon: parentheses around the value are no part of it.
      range: [
        property.range[0],
        shorthand ? property.range[0] : text.indexOf(':', key.range[1]) + 1,
      ],
      text: `[${quoted}, `,
    });
    edits.push(insert(property.range[1], ']'));
  }
  return edits;
}

/** `fetch(…)` → `(() => fetch(…))()`, where that is one expression among others. */
const wrapCalls = perSource('wrap-calls', (parsed) =>
  findFetchCalls(parsed)
    .filter((call) => {
      const before = parsed.text.slice(0, call.range[0]).trimEnd();
      return (
        /(?:[=(,:?&|]|=>|\bawait|\breturn)$/.test(before) &&
        !holds(call, /^(?:AwaitExpression|YieldExpression)$/) &&
        !usesOwnContext(call)
      );
    })
    .flatMap((call) => [insert(call.range[0], '(() => '), insert(call.range[1], ')()')]),
);

/** `fetch(url, { headers: {…} })` → `const sent = {…};` before the statement, where nothing can happen in between. */
const extractHeaders = perSource('extract-headers', (parsed) => {
  const edits: Edit[] = [];
  for (const call of findFetchCalls(parsed)) {
    const headers = findHeaders(call);
    const statement = findOwnStatement(call);
    if (!headers || !statement || !isOneLine(headers) || isLabelled(parsed, headers)) continue;
    if (holds(headers, /^(?:CallExpression|NewExpression|AwaitExpression|YieldExpression)$/))
      continue;
    const name = toFreeName(parsed.text, `sentHeaders${edits.length}`);
    edits.push(
      insert(statement.range[0], `const ${name} = ${parsed.text.slice(...headers.range)};\n`),
    );
    edits.push(replace(headers, name));
  }
  return edits;
});

/** The statement that begins with the request: only `await` and a declaration stand before it. */
function findOwnStatement(call: Node): Node | undefined {
  let node: Node = call;
  while (node.parent?.type === T.AwaitExpression) node = node.parent;
  const { parent } = node;
  const statement =
    parent?.type === T.VariableDeclarator && parent.init === node ? parent.parent : parent;
  if (!statement || !/^(?:VariableDeclaration|ReturnStatement)$/.test(statement.type)) return;
  return statement.parent?.type === T.BlockStatement ? statement : undefined;
}

export const requestMutators: readonly Mutator[] = [
  aliasFetch,
  headersClass,
  headersPairs,
  wrapCalls,
  extractHeaders,
];
