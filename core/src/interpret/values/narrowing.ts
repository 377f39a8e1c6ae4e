/** What a variable can still be on either side of a test of it. */
import type { State } from '../state.js';
import { isNullish, truthiness } from './truth.js';
import { refine } from './unions.js';
import type { Value } from './values.js';

/** After a test of a variable, each side keeps what it can still be. */
export function refineSubject(
  act: number,
  subject: { readonly slot: number; readonly test: 'truthy' | 'nullish' | 'present' },
  then: State,
  otherwise: State,
): void {
  const { slot, test } = subject;
  const value = then.read(act, slot);
  if (value?.k !== 'union') return;
  const keep =
    (side: boolean) =>
    (each: Value): boolean =>
      test === 'truthy'
        ? truthiness(each) !== (side ? 'no' : 'yes')
        : isNullish(each) !== ((test === 'nullish') === side ? 'no' : 'yes');
  then.write(act, slot, refine(value, keep(true)));
  otherwise.write(act, slot, refine(value, keep(false)));
}
