/** Which values have to do with the answer of a followed request. */
import type { Str, Derived, Union, Tree, Value } from './values.js';

const taints = new WeakMap<Value, boolean>();

/** Depends on the answer of the request being followed. */
export function isTainted(value: Value): boolean {
  if (isLeaf(value)) return isLeafTainted(value);
  if (value.k === 'str' && value.parts.every(isLeaf)) return value.parts.some(isLeafTainted);
  if (value.k === 'union' && value.of.every(isLeaf)) return value.of.some(isLeafTainted);
  // Remembered, since values share parts and would be walked again and again.
  const known = taints.get(value);
  if (known !== undefined) return known;
  const isIt = isWholeTainted(value);
  taints.set(value, isIt);
  return isIt;
}

/** Has no parts that could be shared with other values. */
export function isLeaf(value: Value): value is Exclude<Value, Str | Derived | Union | Tree> {
  const { k } = value;
  return k !== 'str' && k !== 'derived' && k !== 'union' && k !== 'tree';
}

function isLeafTainted(value: Value): boolean {
  switch (value.k) {
    case 'sym':
      return value.taint;
    case 'resp':
    case 'err':
      return value.outcome !== undefined;
    default:
      return false;
  }
}

function isWholeTainted(value: Str | Derived | Union | Tree): boolean {
  switch (value.k) {
    case 'str':
      return value.parts.some(isTainted);
    case 'derived':
      return value.inputs.some(isTainted);
    case 'union':
      return value.of.some(isTainted);
    case 'tree':
      return value.entries.some(([, each]) => isTainted(each)) || value.open.some(isTainted);
  }
}
