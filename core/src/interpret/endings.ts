/** Joining the ways a call can end, so that callers see few states. */
import type { Ending } from './host.js';
import { PARTITIONS, type State } from './state.js';
import { join } from './values.js';

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

/** Makes `state` what it is after a run that cannot fail, as far as the caller is concerned. */
export function adoptEndings(endings: readonly Ending[], state: State): void {
  const [first, ...rest] = endings.filter((each) => each.kind === 'return');
  if (first === undefined) return;
  for (const each of rest) first.state.absorb(each.state);
  state.become(first.state);
}
