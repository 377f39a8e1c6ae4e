/** What every built-in function is given, and small answers they share. */
import type { Range } from '../../ir/program.js';
import { nameOf, type Ending, type Host, type Site } from '../host.js';
import type { State } from '../state.js';
import { identity } from '../values/identity.js';
import { member, newObject } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import { isTainted } from '../values/taint.js';
import { isTooLarge, someOf } from '../values/texts.js';
import { sym, UNDEFINED, type Value } from '../values/values.js';

export interface BuiltinCall {
  readonly name: string;
  readonly self: Value | undefined;
  readonly args: readonly Value[];
  readonly openArgs: boolean;
  readonly state: State;
  readonly site: Site;
  readonly objects: Objects;
  readonly host: Host;
}

export type Builtin = (call: BuiltinCall) => Value | Ending[];

export function arg(call: BuiltinCall, index: number): Value {
  return call.args[index] ?? UNDEFINED;
}

export function unknownResult(
  call: BuiltinCall,
  inputs: readonly Value[] = call.args,
  from?: Value,
): Value {
  const self = call.self === undefined ? [] : [call.self];
  const taint = [...self, ...inputs].some(isTainted);
  const id = `r${call.name}:${[...self, ...inputs].map(identity).join(',')}`;
  const at = nameOf(call.site);
  return sym(id, call.name, 'operation', { taint, inputs: [...self, ...inputs], from, at });
}

export function makeArray(
  call: BuiltinCall,
  values: readonly Value[],
  open: readonly Value[] = [],
  /** Which of them may be missing. */
  maybes: readonly boolean[] = [],
): Value {
  const { at } = call.site;
  const members = values.map((each, i) => [String(i), member(each, at, maybes[i])] as const);
  return call.objects.allocate(
    call.state,
    call.site,
    newObject('array', at, members, { open }),
    'a',
  );
}

export function derived(how: string, inputs: readonly Value[], at?: Range): Value {
  const value: Value =
    at === undefined ? { k: 'derived', how, inputs } : { k: 'derived', how, inputs, at };
  return isTooLarge(value) ? someOf(value) : value;
}
