/** Activations: one per call path, so that facts of different callers never mix. */
import type { BlockId, FunctionId, FunctionIR, Range } from '../ir/program.js';

export interface Activation {
  readonly id: number;
  readonly fn: FunctionId;
  /** Activation that holds the variables of the enclosing function; -1 for the module. */
  readonly lexical: number;
  /** Activation that called; -1 for a root. */
  readonly caller: number;
  /** The call in the caller. */
  readonly at: Range;
  readonly block: BlockId;
  /** Tells this call from others of the same block; the site's id. */
  readonly tag: string;
  /** Called by a library or unknown function to which it was handed: once, or for several items. */
  readonly callback: 'once' | 'repeated' | undefined;
  readonly depth: number;
}

/** Call paths that one file may have. */
const MAX_ACTIVATIONS = 60_000;

export class Activations {
  readonly #all: Activation[] = [];
  readonly #byKey = new Map<string, Activation>();

  /** Each behind the one that called. */
  get all(): readonly Activation[] {
    return this.#all;
  }

  get(id: number): Activation {
    const found = this.#all[id];
    if (found === undefined) throw new RangeError(`no activation ${String(id)}`);
    return found;
  }

  /** Does it run the body of a module? */
  isModule(id: number): boolean {
    const { caller, lexical } = this.get(id);
    return caller === -1 && lexical === -1;
  }

  root(fn: FunctionIR, lexical: number): Activation {
    return this.#intern(`root|${String(fn.id)}|${String(lexical)}`, {
      fn: fn.id,
      lexical,
      caller: -1,
      at: fn.at,
      block: 0,
      tag: '',
      callback: undefined,
      depth: 0,
    });
  }

  enter(
    fn: FunctionId,
    lexical: number,
    caller: Activation,
    call: { at: Range; block: BlockId; tag: string; callback: Activation['callback'] },
  ): Activation {
    const { at, block, tag, callback } = call;
    const key = `${String(caller.id)}|${tag}|${String(fn)}|${String(lexical)}`;
    const depth = caller.depth + 1;
    return this.#intern(key, { fn, lexical, caller: caller.id, at, block, tag, callback, depth });
  }

  #intern(key: string, init: Omit<Activation, 'id'>): Activation {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    if (this.#all.length > MAX_ACTIVATIONS) throw new RangeError('too many activations');
    const made = { id: this.#all.length, ...init };
    this.#all.push(made);
    this.#byKey.set(key, made);
    return made;
  }

  /** From the root inwards to `id`. */
  chain(id: number): Activation[] {
    const out: Activation[] = [];
    for (let at = id; at !== -1;) {
      const activation = this.get(at);
      out.unshift(activation);
      at = activation.caller;
    }
    return out;
  }

  /** How often a function is already running on the way to `id`. */
  countRunning(fn: FunctionId, id: number): number {
    let count = 0;
    for (let at = id; at !== -1;) {
      const activation = this.get(at);
      if (activation.fn === fn) count++;
      at = activation.caller;
    }
    return count;
  }
}
