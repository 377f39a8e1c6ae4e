/**
 * A comparison of two texts character by character: `a[i] === b[i]`. By itself it says nothing about time; only a
 * loop that a difference ends does. Not here: what is compared (`signature-checks`).
 */
import { isReachable } from '../interpret/graph.js';
import type { Comparison } from '../interpret/observations.js';
import { alternatives, type Value } from '../interpret/values/values.js';
import type { FunctionIR } from '../ir/program.js';

/** One character of each side, and every character is looked at whatever the others are. */
export function looksAtAll({ operands, block }: Comparison, fn: FunctionIR): boolean {
  if (!operands.every((each) => alternatives(each).some(isPiece))) return false;
  const from = fn.blocks[block];
  const loop = from?.loops.at(-1);
  if (from === undefined || loop === undefined || from.term.op !== 'branch') return true;
  const head = fn.blocks.findIndex(({ loopHead }) => loopHead === loop);
  const around = new Set(from.loops.slice(0, -1));
  return [from.term.then, from.term.else].every(
    (next) => next === head || isReachable(fn, next, head, around),
  );
}

/** What stands at a place that is known only at run time. */
function isPiece(value: Value): boolean {
  return value.k === 'sym' && value.origin === 'member' && value.name.endsWith('[]');
}
