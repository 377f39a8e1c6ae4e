/**
 * Turns the names of a form into an object, the way Rails does: `data[attributes][tags][]=a` is a list inside two objects.
 */
import type { JsonObject } from '../json.js';

type Node = Map<string, string | Node> | string[];

/** Names nested deeper are taken as they are. */
const DEEPEST = 10;

export function readForm(fields: readonly (readonly [string, string])[]): JsonObject {
  const root: Node = new Map();
  for (const [name, value] of fields) put(root, toPath(name), value);
  return toValue(root) as JsonObject;
}

/** `data[attributes][tags][]` → `data`, `attributes`, `tags`, ``. */
function toPath(name: string): string[] {
  const found = /^([^[\]]+)((?:\[[^[\]]*\])+)$/.exec(name);
  if (!found) return [name];
  const inner = [...(found[2] ?? '').matchAll(/\[([^[\]]*)\]/g)].map(([, part = '']) => part);
  return inner.length > DEEPEST ? [name] : [found[1] ?? '', ...inner];
}

function put(root: Map<string, string | Node>, path: readonly string[], value: string): void {
  let node = root;
  for (const [index, part] of path.entries()) {
    const next = path[index + 1];
    if (next === undefined) {
      node.set(part, value);
      return;
    }
    const child = node.get(part);
    if (next === '' && index + 2 === path.length) {
      if (Array.isArray(child)) child.push(value);
      else node.set(part, [value]);
      return;
    }
    const map = child instanceof Map ? child : new Map<string, string | Node>();
    node.set(part, map);
    node = map;
  }
}

function toValue(node: string | Node): unknown {
  if (!(node instanceof Map)) return node;
  const result: Record<string, unknown> = {};
  for (const [name, value] of node)
    Object.defineProperty(result, name, {
      value: toValue(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return result;
}
