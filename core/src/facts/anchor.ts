/** In whose code a call is written that a root reaches. Used by everything that says where a fact stands. */
import type { Activation } from '../interpret/activations.js';
import type { Program } from '../interpret/program.js';
import type { FunctionId } from '../ir/program.js';

/** Callbacks written inside the root belong to it: the call stands in the callback. */
export function anchorOf(program: Program, chain: readonly Activation[]): number {
  const root = chain[0];
  let anchor = 0;
  for (let next = 1; next < chain.length; next++) {
    const activation = chain[next];
    if (activation?.callback === undefined || root === undefined) break;
    if (!isWithin(program, activation.fn, root.fn)) break;
    anchor = next;
  }
  return anchor;
}

function isWithin(program: Program, inner: FunctionId, outer: FunctionId): boolean {
  for (let at: FunctionId | undefined = inner; at !== undefined;) {
    if (at === outer) return true;
    at = program.findFunction(at)?.parent;
  }
  return false;
}
