/**
 * One module becomes two: constants and small functions that no label speaks of move into a second file and are
 * imported. Only what moves without a change: literals, templates and objects of such, and functions that make
 * no request and use nothing but what moves too.
 */
import { ScopeType } from '@typescript-eslint/scope-manager';
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { getSourceType } from '../lint.js';
import type { Program, Source } from '../programs.js';
import {
  applyEdits,
  findTop,
  insert,
  isFunction,
  isLabelled,
  type Mutator,
  type Node,
  type Parsed,
  parseSource,
  visit,
} from './source-edit.js';

interface Movable {
  readonly name: string;
  readonly statement: Node;
  readonly value: Node;
  readonly uses: ReadonlySet<string>;
}

export const splitModule: Mutator = {
  name: 'split-module',
  mutate: (program) => {
    const sources = program.sources.flatMap((source) => split(program, source) ?? [source]);
    return sources.length > program.sources.length ? { ...program, sources } : undefined;
  },
};

function split(program: Program, source: Source): Source[] | undefined {
  const parsed = parseSource(program, source);
  const moved = findMoved(parsed);
  if (moved.length === 0 || /^['"]use /m.test(source.text)) return undefined;
  const extension = /\.(?:\w+\.)*(\w+)$/.exec(source.file)?.[1]?.replace('x', '') ?? 'ts';
  const stem = source.file.replace(/(?:\.\w+)+$/, '');
  const file = `${stem}-shared.${extension}`;
  if (program.sources.some((each) => each.file === file)) return undefined;
  const from = `./${stem.split('/').at(-1) ?? ''}-shared${extension === 'ts' ? '' : `.${extension}`}`;
  const names = moved.map(({ name }) => name).join(', ');
  const isCommon = getSourceType(source) === 'commonjs';
  const texts = moved.map(({ statement }) => source.text.slice(...statement.range));
  const line = isCommon
    ? `const { ${names} } = require('${from}');\n`
    : `import { ${names} } from '${from}';\n`;
  const edits = moved.map(({ statement: { range } }) => ({
    range,
    text: source.text.slice(...range).replace(/[^\n]/g, ''),
  }));
  const shared = isCommon
    ? `${texts.join('\n')}\nmodule.exports = { ${names} };\n`
    : texts.map((text) => `export ${text}\n`).join('');
  return [
    { file: source.file, text: applyEdits(source.text, [insert(findTop(parsed), line), ...edits]) },
    { file, text: shared },
  ];
}

/** Until nothing drops out: what uses something that stays, stays as well. */
function findMoved(parsed: Parsed): Movable[] {
  let moved = findCandidates(parsed);
  for (;;) {
    const names = new Set(moved.map(({ name }) => name));
    const next = moved.filter(({ uses }) => [...uses].every((use) => names.has(use)));
    if (next.length === moved.length) return next;
    moved = next;
  }
}

function findCandidates(parsed: Parsed): Movable[] {
  const scope = parsed.scopeManager.scopes.find(({ type, block }) =>
    getSourceType(parsed.source) === 'commonjs'
      ? type === ScopeType.function && block.type === T.Program
      : type === ScopeType.module,
  );
  const all = new Set(scope?.variables.map(({ name }) => name));
  return parsed.ast.body.flatMap((statement): Movable[] => {
    const declared = getDeclared(statement);
    if (!declared || isLabelled(parsed, statement)) return [];
    const { name, value } = declared;
    const variable = scope?.variables.find((each) => each.name === name);
    const writes = variable?.references.filter((each) => each.isWrite() && !each.init) ?? [];
    if (!variable || writes.length > 0 || !isMovable(value)) return [];
    return [{ name, statement, value, uses: findUses(value, all, name) }];
  });
}

function getDeclared(statement: Node): { name: string; value: Node } | undefined {
  if (statement.type === T.FunctionDeclaration && statement.id) {
    return { name: statement.id.name, value: statement };
  }
  if (statement.type !== T.VariableDeclaration || statement.kind !== 'const') return undefined;
  const [declarator, other] = statement.declarations;
  if (other || declarator?.id.type !== T.Identifier || !declarator.init) return undefined;
  return { name: declarator.id.name, value: declarator.init };
}

/** Sends nothing, makes no key, and holds nothing that could be changed from elsewhere. */
function isMovable(value: Node): boolean {
  let movable = value.type !== T.ArrayExpression && !isEmptyObject(value);
  visit(value, (node) => {
    if (node.type === T.Identifier && /fetch|axios|request|random|uuid|key|env/i.test(node.name)) {
      movable &&= node.name === 'env' || !/fetch|axios|request|random|uuid/i.test(node.name);
    }
    if (
      /^(?:ThisExpression|MetaProperty|ImportExpression|AwaitExpression|JSX\w+|TS(?!TypeAnnotation|ArrayType|\w+Keyword)\w+)$/.test(
        node.type,
      )
    ) {
      movable = false;
    }
    if (/^(?:CallExpression|NewExpression)$/.test(node.type) && !isInFunction(node, value)) {
      movable = false;
    }
    return movable;
  });
  return movable;
}

function isEmptyObject(value: Node): boolean {
  return value.type === T.ObjectExpression && value.properties.length === 0;
}

function isInFunction(node: Node, root: Node): boolean {
  for (let each: Node | undefined = node; each; each = each.parent) {
    if (isFunction(each)) return true;
    if (each === root) return false;
  }
  return false;
}

function findUses(value: Node, names: ReadonlySet<string>, own: string): ReadonlySet<string> {
  const uses = new Set<string>();
  visit(value, (node) => {
    if (node.type !== T.Identifier || !names.has(node.name) || node.name === own) return true;
    if (!isMemberName(node)) uses.add(node.name);
    return true;
  });
  return uses;
}

function isMemberName(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  if (parent.type === T.MemberExpression) return parent.property === node && !parent.computed;
  return parent.type === T.Property && parent.key === node && !parent.computed && !parent.shorthand;
}
