/** In whose code a call is written that a root reaches. Used by everything that says where a fact stands. */
import type { Activation } from '../interpret/activations.js';
import type { Program } from '../interpret/program.js';
import type { FunctionId } from '../ir/program.js';

/**
 * Callbacks written inside the root belong to it: the call stands in the callback. So does a method
 * that its own decorators call.
 */
export function anchorOf(program: Program, chain: readonly Activation[]): number {
  const root = chain[0];
  let anchor = root === undefined ? 0 : findDecorated(program, chain, root);
  for (let next = anchor + 1; next < chain.length; next++) {
    const activation = chain[next];
    if (activation?.callback === undefined || root === undefined) break;
    if (!isWithin(program, activation.fn, root.fn)) break;
    anchor = next;
  }
  return anchor;
}

function findDecorated(program: Program, chain: readonly Activation[], { fn }: Activation): number {
  if (program.findFunction(fn)?.isDecorated !== true) return 0;
  const method = chain.findIndex((each) => program.findFunction(each.fn)?.parent === fn);
  return Math.max(method, 0);
}

export function isWithin(program: Program, inner: FunctionId, outer: FunctionId): boolean {
  for (let at: FunctionId | undefined = inner; at !== undefined;) {
    if (at === outer) return true;
    at = program.findFunction(at)?.parent;
  }
  return false;
}
