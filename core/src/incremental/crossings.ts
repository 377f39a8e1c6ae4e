/**
 * Calls from one component into another: a function can come to its caller by ways that `components` does not follow, as
 * through a list that another function fills, a library's object or a module. Used by `file-analyzer`, after a run.
 */
import { INSTANCE } from '../interpret/class-instances.js';
import type { Session } from '../interpret/session.js';

/** `of`: by function of the file, its component. */
export function hasCrossings({ interpreter, program }: Session, of: readonly number[]): boolean {
  /** By activation, the component of the last function on the way to it that stands in the file. */
  const components: (number | undefined)[] = [];
  return interpreter.activations.all.some(({ id, fn, caller, tag }) => {
    const around = components[caller];
    components[id] = program.isMain(fn) ? of[fn] : around;
    // An instance that stands for all of a class is made as if by the module body.
    if (around === undefined || tag.startsWith(INSTANCE)) return false;
    return components[id] !== around;
  });
}
