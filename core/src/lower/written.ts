/**
 * Finds what is written at a place: the node of a range that an instruction kept, the name in a member, the literals
 * inside. Beside lowering the only code that reads a tree; used when a file is described, never when it is linted.
 */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Range } from '../ir/program.js';
import { toRange } from './builder.js';

export class Written {
  readonly #byRange = new Map<string, TSESTree.Node[]>();
  /** String literals and templates, as a whole. */
  readonly texts: Range[] = [];
  readonly #objects: TSESTree.ObjectExpression[] = [];

  constructor(ast: TSESTree.Program) {
    const waiting: TSESTree.Node[] = [ast];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const id = idOf(toRange(node));
      const same = this.#byRange.get(id);
      if (same === undefined) this.#byRange.set(id, [node]);
      else same.push(node);
      if (isString(node)) this.texts.push(toRange(node));
      if (node.type === T.TemplateLiteral) this.texts.push(toRange(node));
      if (node.type === T.ObjectExpression) this.#objects.push(node);
      waiting.push(...childrenOf(node));
    }
  }

  /** The members of each object literal, with what they hold when that is a literal. */
  listObjects(): { readonly name: string; readonly value: string | undefined }[][] {
    return this.#objects.map(({ properties }) =>
      properties.flatMap((each) => {
        if (each.type !== T.Property) return [];
        const { key, value } = each;
        const name = key.type === T.Identifier ? key.name : key.type === T.Literal ? key.raw : '';
        const text = value.type === T.Literal ? String(value.value) : undefined;
        return [{ name: name.replace(/^['"]|['"]$/gu, ''), value: text }];
      }),
    );
  }

  /** The name of a member that is set, written or read at a place: a key, a property, a header's name. */
  findName(at: Range): Range | undefined {
    for (const node of this.#nodesAt(at)) {
      const name = nameIn(node);
      if (name !== undefined) return toRange(name);
    }
    return undefined;
  }

  /** What is called by the call at a place: the last name of its callee. */
  findCallee(at: Range): Range | undefined {
    const call = this.#nodesAt(at).find(
      (node) => node.type === T.CallExpression || node.type === T.NewExpression,
    );
    if (call === undefined) return undefined;
    const callee = withoutTypes(call.callee);
    if (callee.type === T.MemberExpression) return toRange(callee.property);
    return callee.type === T.Identifier ? toRange(callee) : undefined;
  }

  /** One side of the comparison at a place; the place itself for the test of a `case`. */
  findSide(at: Range, side: 'left' | 'right'): Range | undefined {
    const node = this.#nodesAt(at).find((each) => each.type === T.BinaryExpression);
    return node === undefined ? at : toRange(node[side]);
  }

  /** Literals inside a place, and members that may stand for one, in the order of the text. */
  findInside(at: Range, accepts: (written: WrittenValue) => boolean): Range[] {
    const [root] = this.#nodesAt(at);
    const found: Range[] = [];
    const waiting: TSESTree.Node[] = root === undefined ? [] : [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (accepts(toWrittenValue(node))) found.push(toRange(node));
      else waiting.push(...childrenOf(node));
    }
    return found.sort((left, right) => left[0] - right[0]);
  }

  /** What the literal or the template at a place says, `gap` for what a template is given; undefined elsewhere. */
  findText(at: Range, gap: string): string | undefined {
    for (const node of this.#nodesAt(at)) {
      if (node.type === T.Literal) return String(node.value);
      if (node.type === T.TemplateLiteral)
        return node.quasis.map(({ value }) => value.cooked).join(gap);
    }
    return undefined;
  }

  /** First arguments of the call at a place that are written out. */
  findTextArgument(at: Range): Range | undefined {
    const call = this.#nodesAt(at).find((node) => node.type === T.CallExpression);
    const text = call?.arguments.find((each) => each.type === T.TemplateLiteral || isString(each));
    return text && toRange(text);
  }

  #nodesAt(at: Range): readonly TSESTree.Node[] {
    return this.#byRange.get(idOf(at)) ?? [];
  }
}

/** What a node says, as far as it is a value or the name of one. */
export interface WrittenValue {
  readonly literal: string | number | undefined;
  /** `CONFLICT` of `StatusCodes.CONFLICT`. */
  readonly name: string | undefined;
}

function toWrittenValue(node: TSESTree.Node): WrittenValue {
  const value = node.type === T.Literal ? node.value : undefined;
  const isPlain = typeof value === 'string' || typeof value === 'number';
  const isNamed = node.type === T.MemberExpression && node.property.type === T.Identifier;
  return {
    literal: isPlain ? value : undefined,
    name: isNamed ? (node.property as TSESTree.Identifier).name : undefined,
  };
}

function nameIn(node: TSESTree.Node): TSESTree.Node | undefined {
  switch (node.type) {
    case T.Property:
      return node.key;
    case T.MemberExpression:
      return node.property;
    case T.AssignmentExpression:
      return nameIn(node.left);
    case T.CallExpression: {
      // `headers.set('x', …)`, `response.headers.get('x')`
      const [first] = node.arguments;
      return first !== undefined && isString(first) ? first : undefined;
    }
    case T.ArrayExpression: {
      const [first] = node.elements;
      return first !== null && first !== undefined && isString(first) ? first : undefined;
    }
    case T.ExpressionStatement:
    case T.ChainExpression:
    case T.TSNonNullExpression:
      return nameIn(node.expression);
    default:
      return undefined;
  }
}

function isString(node: TSESTree.Node): boolean {
  return node.type === T.Literal && typeof node.value === 'string';
}

function withoutTypes(node: TSESTree.Expression): TSESTree.Expression {
  return node.type === T.TSNonNullExpression || node.type === T.TSInstantiationExpression
    ? withoutTypes(node.expression)
    : node;
}

const NO_CHILDREN = new Set(['parent', 'loc', 'range', 'tokens', 'comments']);

function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
  return Object.entries(node).flatMap(([name, member]) => {
    if (NO_CHILDREN.has(name) || typeof member !== 'object' || member === null) return [];
    return (Array.isArray(member) ? (member as unknown[]) : [member]).filter(isNode);
  });
}

function isNode(value: unknown): value is TSESTree.Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { type?: unknown }).type === 'string' &&
    Array.isArray((value as { range?: unknown }).range)
  );
}

function idOf([start, end]: Range): string {
  return `${String(start)}-${String(end)}`;
}
