/**
 * Finds the operations whose path template a concrete or half-known path fits.
 *
 * A tree over path segments, built from the catalogue on first use: each node has named children and at most one child
 * for a parameter.
 *
 *     inquiries ─┬─ search
 *                └─ {…} ─┬─ approve
 *                        └─ resume
 *
 * Both `find-endpoint.ts` and `suggest-endpoint.ts` read it; nobody else should.
 */
import { HISTORICAL_OPERATIONS, OPERATIONS } from './catalogue.js';
import type { Operation } from './operation.js';

/** Stands for text nobody knows: a whole segment or a part of one. */
export const HOLE = '{…}';

interface Node {
  readonly literals: Map<string, Node>;
  parameter?: Node;
  readonly operations: Operation[];
}

let root: Node | undefined;

/** The operations of the template that fits `segments`, any method; empty when none fits. */
export function matchSegments(segments: readonly string[]): readonly Operation[] {
  return match((root ??= buildTree()), segments, 0) ?? [];
}

/** A path without query, fragment, leading and trailing slashes, cut at its slashes. */
export function toSegments(path: string): string[] {
  return path
    .replace(/[?#].*$/s, '')
    .replace(/^\/|\/+$/g, '')
    .split('/');
}

/** First segments of all templates: the resources of the API. */
export function getResources(): ReadonlySet<string> {
  return new Set((root ??= buildTree()).literals.keys());
}

function match(
  node: Node,
  segments: readonly string[],
  depth: number,
): readonly Operation[] | undefined {
  const segment = segments[depth];
  if (segment === undefined) return node.operations.length > 0 ? node.operations : undefined;
  const literal = node.literals.get(segment);
  const found = literal && match(literal, segments, depth + 1);
  if (found) return found;
  return segment !== '' && node.parameter ? match(node.parameter, segments, depth + 1) : undefined;
}

function buildTree(): Node {
  const tree = createNode();
  for (const operation of [...OPERATIONS, ...HISTORICAL_OPERATIONS]) {
    let node = tree;
    for (const segment of toSegments(operation.path)) node = getChild(node, segment);
    node.operations.push(operation);
  }
  return tree;
}

function getChild(node: Node, segment: string): Node {
  if (segment.startsWith('{')) return (node.parameter ??= createNode());
  const child = node.literals.get(segment) ?? createNode();
  node.literals.set(segment, child);
  return child;
}

function createNode(): Node {
  return { literals: new Map(), operations: [] };
}
