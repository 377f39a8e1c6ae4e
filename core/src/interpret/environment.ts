/** What the interpreter leaves to others: calls, awaited values, imports, instances of declared types. */
import type { CallTerm, FunctionId, TypeHint } from '../ir/program.js';
import type { Activation } from './activations.js';
import type { Ending, RoundNotes, Site } from './host.js';
import type { State } from './state.js';
import type { Objects } from './values/objects.js';
import type { Value } from './values/values.js';

export interface CallRequest {
  readonly callee: Value;
  readonly receiver: Value | undefined;
  readonly args: readonly Value[];
  /** An unknown number of further arguments follows. */
  readonly openArgs: boolean;
  readonly kind: CallTerm['kind'];
  readonly site: Site;
  readonly activation: Activation;
}

/** What a run does outside its own function. */
export interface Environment {
  readonly objects: Objects;
  call(request: CallRequest, state: State): Ending[];
  /** Value of an awaited promise-like: what it gives and what it throws. */
  settle(value: Value, state: State, site: Site): Ending[];
  /** An instance of the class that a declared type names, as seen from a function. */
  instanceOf(hint: TypeHint, fn: FunctionId, state: State): Value | undefined;
  /** What an import gives in a function; undefined when it names no module of the program. */
  readImport(fn: FunctionId, module: string, name: string, state: State): Value | undefined;
  /** The loops around the followed request: `activation → loop indexes`. */
  readonly followedLoops: ReadonlyMap<number, ReadonlySet<number>>;
  readonly rounds: RoundNotes;
}
