/**
 * Applying a decorator to a method: the program's own is called, in either form (with a descriptor,
 * or with the method itself); those of libraries give a function that is tried when it is called.
 */
import { RETRY_DECORATORS, type RetryHelper } from '../../library/retry-helpers.js';
import type { Ending, Site } from '../host.js';
import type { State } from '../state.js';
import { member, newObject } from '../values/object.js';
import { lit, UNDEFINED, type Value } from '../values/values.js';
import type { RetryHost } from './retries.js';

/** Decorators as helpers that give a function. */
export const DECORATING_HELPERS: readonly RetryHelper[] = RETRY_DECORATORS.map((row) => ({
  ...row,
  fn: 0,
  gives: 'function',
}));

const DECORATOR = '#decorator';

export function findDecorator(callee: string): RetryHelper | undefined {
  return DECORATING_HELPERS.find((each) => each.callees.includes(callee));
}

/** `Retryable(options)`: a decorator that waits for its method. */
export function makeDecorator(
  helper: RetryHelper,
  args: readonly Value[],
  state: State,
  site: Site,
  host: RetryHost,
): Value {
  const object = newObject(
    'policy',
    site.at,
    [
      ['helper', member(lit(helper.library), site.at)],
      ['options', member(args[0] ?? UNDEFINED, site.at)],
    ],
    { library: DECORATOR },
  );
  return host.objects.allocate(state, site, object, 'de');
}

/** `decorate(decorator, method, this, name)` */
export function decorate(
  [decorator = UNDEFINED, method = UNDEFINED, self, name = UNDEFINED]: readonly Value[],
  state: State,
  site: Site,
  host: RetryHost,
): Ending[] {
  const { objects } = host;
  const bound: Value = method.k === 'fn' && self ? { ...method, self } : method;
  const object = objects.find(decorator, state);
  const read = (key: string): Value => object?.members.get(key)?.value ?? UNDEFINED;
  const make = (library: string, entries: readonly (readonly [string, Value])[]): Ending[] => {
    const members = entries.map(([key, value]) => [key, member(value, site.at)] as const);
    const made = newObject('policy', site.at, members, { library });
    return [{ kind: 'return', value: objects.allocate(state, site, made, 'dm'), state }];
  };
  if (object?.library === DECORATOR) {
    const helper = read('helper');
    const library = helper.k === 'lit' ? String(helper.v) : '';
    return make(`#${library}`, [
      ['fn', bound],
      ['options', read('options')],
    ]);
  }
  if (object?.library === '#use') {
    return make('#used', [
      ['fn', bound],
      ['policy', read('0')],
    ]);
  }
  if (decorator.k !== 'fn') return [{ kind: 'return', value: bound, state }];
  const descriptor = newObject('object', site.at, [['value', member(bound, site.at)]]);
  const ref = objects.allocate(state, site, descriptor, 'dd');
  return host.invoke(decorator, undefined, [bound, name, ref], state, site, true).map((each) => {
    if (each.kind === 'throw') return { kind: 'return', value: bound, state: each.state };
    const given = each.value.k === 'fn' ? each.value : undefined;
    const holder = objects.find(each.value, each.state) ?? objects.find(ref, each.state);
    const replaced = holder?.members.get('value')?.value;
    return { kind: 'return', value: given ?? replaced ?? bound, state: each.state };
  });
}
