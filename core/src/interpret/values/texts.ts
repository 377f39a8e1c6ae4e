/** Texts put together of values, and how large a value may become. */
import { identity } from './identity.js';
import { isTainted, isLeaf } from './taint.js';
import { type Lit, type Str, type Value, lit, traced, sym } from './values.js';

/** A value of this many parts is not worth keeping: it becomes "some value". */
const MAX_PARTS = 60;

/** The same for literal text, in characters. */
const MAX_TEXT = 10_000;

const sizes = new WeakMap<Value, number>();

/** How many parts a text or a calculation has. */
export function isTooLarge(value: Value): boolean {
  return sizeOf(value) > MAX_PARTS;
}

function sizeOf(value: Value): number {
  if (value.k !== 'str' && value.k !== 'derived' && value.k !== 'union') return 1;
  const parts = value.k === 'str' ? value.parts : value.k === 'derived' ? value.inputs : value.of;
  if (parts.every(isLeaf)) return Math.min(parts.length + 1, MAX_PARTS + 1);
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const size = parts.reduce((sum, each) => Math.min(sum + sizeOf(each), MAX_PARTS + 1), 1);
  sizes.set(value, size);
  return size;
}

/** Stands for a value that has grown too large. */
export function someOf(value: Value): Value {
  return sym(`large:${identity(value)}`, '', 'mixed', { taint: isTainted(value) });
}

/** Concatenates; neighbouring literals melt into one. */
export function concat(parts: readonly Value[]): Value {
  const out: Value[] = [];
  for (const part of parts) {
    const pieces = part.k === 'str' ? part.parts : [part];
    for (const piece of pieces) {
      const last = out.at(-1);
      if (piece.k === 'lit' && last?.k === 'lit') {
        out[out.length - 1] = withText(String(last.v) + String(piece.v), last, piece);
      } else out.push(piece.k === 'lit' ? withText(String(piece.v), piece) : piece);
    }
  }
  const kept = out.filter((each) => !(each.k === 'lit' && each.v === ''));
  if (kept.length === 0) return lit('');
  const [only] = kept;
  if (kept.some((each) => each.k === 'lit' && String(each.v).length > MAX_TEXT)) {
    return sym('large text', '', 'mixed', { taint: kept.some(isTainted) });
  }
  if (kept.length === 1 && only?.k === 'lit') return only;
  const text: Str = { k: 'str', parts: kept };
  return isTooLarge(text) ? someOf(text) : text;
}

/** A text made of literals is written where they are. */
export function withText(text: string, first: Lit, second?: Lit): Lit {
  if (first.at === undefined && second?.at === undefined) return lit(text);
  return traced(text, [...(first.at ?? []), ...(second?.at ?? [])]);
}
