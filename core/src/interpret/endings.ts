/** Joining the ways a call can end, so that callers see few states. */
import type { Ending } from './host.js';
import { PARTITIONS, type State } from './state.js';
import { join } from './values/unions.js';
import { UNDEFINED } from './values/values.js';

/** One ending per kind and progress. */
export function joinEndings(endings: readonly Ending[]): Ending[] {
  if (endings.length < 2) return [...endings];
  const out = new Map<number, Ending>();
  for (const ending of endings) {
    const key = ending.state.partition + (ending.kind === 'throw' ? PARTITIONS : 0);
    const known = out.get(key);
    if (known === undefined) {
      out.set(key, ending);
      continue;
    }
    known.state.absorb(ending.state);
    const value = join(known.value, ending.value);
    out.set(key, { kind: ending.kind, state: known.state, value });
  }
  return [...out.values()];
}

/** Where a generator is left by whoever asks it for values, in the states in which it does not end by itself. */
export function endEarly(
  left: ReadonlyMap<number, State>,
  endings: readonly Ending[],
): readonly Ending[] {
  const returns = endings.filter((each) => each.kind === 'return');
  return [...left].flatMap(([partition, state]) => {
    if (returns.some((each) => each.state.partition === partition)) return [];
    if (state.progress.phase === 1) state.progress = { ...state.progress, certain: false };
    return [{ kind: 'return' as const, value: UNDEFINED, state }];
  });
}

/** Makes `state` what it is after a run that cannot fail, as far as the caller is concerned. */
export function adoptEndings(endings: readonly Ending[], state: State): void {
  const [first, ...rest] = endings.filter((each) => each.kind === 'return');
  if (first === undefined) return;
  for (const each of rest) first.state.absorb(each.state);
  state.become(first.state);
}
