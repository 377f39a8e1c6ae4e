/** Mutators of literals: taken out into constants, written in place, spelled in another way. */
import { ScopeType } from '@typescript-eslint/scope-manager';
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  type Edit,
  findAll,
  findTop,
  insert,
  isLabelled,
  isOneLine,
  type Mutator,
  type Node,
  type Parsed,
  perSource,
  replace,
  toFreeName,
} from './source-edit.js';

const isLiteral = (node: Node): node is TSESTree.StringLiteral =>
  node.type === T.Literal && typeof node.value === 'string';
const isTemplate = (node: Node): node is TSESTree.TemplateLiteral =>
  node.type === T.TemplateLiteral;

/** Where any expression can stand: not a key, not a name of a module, not a type. */
function isFreeExpression(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case T.CallExpression:
    case T.NewExpression:
      return (parent.arguments as Node[]).includes(node) && !isRequire(parent);
    case T.Property:
      return parent.value === node && parent.parent.type === T.ObjectExpression;
    case T.VariableDeclarator:
      return parent.init === node;
    case T.BinaryExpression:
    case T.TemplateLiteral:
    case T.ArrayExpression:
    case T.ReturnStatement:
    case T.LogicalExpression:
      return true;
    case T.ArrowFunctionExpression:
      return parent.body === node;
    default:
      return false;
  }
}

function isRequire({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return callee.type === T.Identifier && callee.name === 'require';
}

const BASE = /^https:\/\/[\w.]*withpersona\.com(?:\/api\/v1)?/;

/** `fetch('https://…/x')` → `const ADDRESS = 'https://…'; fetch(ADDRESS + '/x')`, in a template likewise. */
const extractUrls = perSource('extract-urls', (parsed) => {
  const { ast, text } = parsed;
  const names = new Map<string, string>();
  const toName = (base: string) => {
    const known = names.get(base) ?? toFreeName(text, `ADDRESS_${names.size}`);
    names.set(base, known);
    return known;
  };
  const edits: Edit[] = [];
  for (const node of findAll(ast, isLiteral)) {
    const base = BASE.exec(node.value)?.[0];
    if (base === undefined || !isFreeExpression(node)) continue;
    const rest = node.value.slice(base.length);
    edits.push(replace(node, `\`\${${toName(base)}}${rest.replace(/[`\\]|\$\{/g, '\\$&')}\``));
  }
  for (const node of findAll(ast, isTemplate)) {
    const [first] = node.quasis;
    const base = first && BASE.exec(first.value.raw)?.[0];
    if (!base || node.parent.type === T.TaggedTemplateExpression) continue;
    const start = node.range[0] + 1;
    edits.push({ range: [start, start + base.length], text: `\${${toName(base)}}` });
  }
  if (edits.length === 0) return [];
  const declared = [...names].map(([base, name]) => `const ${name} = '${base}';\n`).join('');
  return [insert(findTop(parsed), declared), ...edits];
});

/** `const BASE = 'x'; f(BASE)` → `f('x')`; the declaration stays. Secrets and labelled lines stay as they are. */
const inlineConstants = perSource('inline-constants', (parsed) => {
  const edits: Edit[] = [];
  for (const scope of parsed.scopeManager.scopes) {
    if (scope.type !== ScopeType.module) continue;
    for (const { defs, references } of scope.variables) {
      const [definition] = defs;
      const init = definition?.node.type === T.VariableDeclarator ? definition.node.init : null;
      const parent = definition?.node.parent;
      if (!init || init.type !== T.Literal || parent?.type !== T.VariableDeclaration) continue;
      if (parent.kind !== 'const' || isLabelled(parsed, parent)) continue;
      if (!/^(?:string|number)$/.test(typeof init.value) || /persona_/.test(init.raw)) continue;
      for (const { identifier } of references) {
        edits.push(...toInlined(parsed, identifier, init.raw));
      }
    }
  }
  return edits;
});

function toInlined(parsed: Parsed, node: Node, raw: string): Edit[] {
  const { parent } = node;
  if (parent?.type === T.Property && parent.shorthand) {
    return parent.parent.type === T.ObjectExpression ? [insert(node.range[1], `: ${raw}`)] : [];
  }
  const isValue =
    (parent?.type === T.MemberExpression && parent.property === node && parent.computed) ||
    (parent?.type === T.Property && parent.key === node && parent.computed) ||
    isFreeExpression(node);
  return isValue ? [replace(node, raw)] : [];
}

/** `'reference-id': x` → `['reference-id']: x`. */
const computedKeys = perSource('computed-keys', ({ ast, text }) =>
  findAll(ast, (node): node is TSESTree.Property => node.type === T.Property)
    .filter(({ parent, computed, key }) => {
      return parent.type === T.ObjectExpression && !computed && isLiteral(key);
    })
    .map(({ key }) => replace(key, `[${text.slice(...key.range)}]`)),
);

/** Names of headers mean the same in small letters; all of them, so that members still meet. */
const headerCase = perSource('header-case', ({ ast }) =>
  findAll(ast, isLiteral)
    .filter(({ value }) =>
      /^(?:Idempotency-Key|Persona-Version|Retry-After|RateLimit-Reset)$/.test(value),
    )
    .map((node) => replace(node, node.raw.toLowerCase())),
);

/** `` `a${b}` `` → `('a' + (b))`. */
const concatenation = perSource('concatenation', ({ ast, text }) =>
  findAll(ast, isTemplate)
    .filter((node) => isOneLine(node) && isFreeExpression(node) && node.expressions.length > 0)
    .map((node) => {
      const parts = node.quasis.flatMap((quasi, index) => {
        const expression = node.expressions[index];
        const before = [JSON.stringify(quasi.value.cooked)];
        return expression ? [...before, `(${text.slice(...expression.range)})`] : before;
      });
      return replace(node, `(${parts.join(' + ')})`);
    }),
);

const QUOTABLE = /^[^'"`\\$]*$/;

const quotes = perSource('quotes', ({ ast }) =>
  findAll(ast, isLiteral)
    .filter(({ value, raw }) => QUOTABLE.test(value) && QUOTABLE.test(raw.slice(1, -1)))
    .map((node) => {
      const other = node.raw.startsWith("'") ? '"' : "'";
      return replace(node, other + node.raw.slice(1, -1) + other);
    }),
);

const backticks = perSource('backticks', ({ ast }) =>
  findAll(ast, isLiteral)
    .filter((node) => QUOTABLE.test(node.value) && isFreeExpression(node))
    .map((node) => replace(node, `\`${node.raw.slice(1, -1)}\``)),
);

export const constantMutators: readonly Mutator[] = [
  extractUrls,
  inlineConstants,
  computedKeys,
  headerCase,
  concatenation,
  quotes,
  backticks,
];
