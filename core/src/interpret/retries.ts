/**
 * Retry helpers of libraries: the function they are given runs, and runs again after a failure
 * unless the helper's options or the failure itself say stop.
 */
import type { RetryHelper } from '../library/retry-helpers.js';
import type { Certainty } from '../model.js';
import { type Ending, type Host, type Site } from './host.js';
import { joinEndings } from './endings.js';
import type { Objects } from './objects.js';
import { member, newObject, type State } from './state.js';
import { isTainted, lib, lit, sym, truthiness, UNDEFINED, type Value } from './values.js';

export function runRetryHelper(
  helper: RetryHelper,
  args: readonly Value[],
  state: State,
  site: Site,
  host: Host & { settle(value: Value, state: State, site: Site): Ending[] },
  objects: Objects,
): Ending[] {
  const fn = args[helper.fn] ?? UNDEFINED;
  const options = args[helper.options] ?? UNDEFINED;
  const tryOnce = (from: State, attempt: Value): Ending[] => {
    const given = helper.bail === true ? [lib('', '#bail'), attempt] : [attempt];
    return host
      .invoke(fn, undefined, given, from, { ...site, repeats: true })
      .flatMap((each) =>
        each.kind === 'throw' ? [each] : host.settle(each.value, each.state, site),
      );
  };
  const out: Ending[] = [];
  const first = state.progress.phase === 0 ? lit(1) : sym('attempt', 'attempt', 'mixed');
  for (const ending of tryOnce(state, first)) {
    if (ending.kind === 'return') {
      out.push({ ...ending, value: { k: 'promise', ok: ending.value, err: undefined } });
      continue;
    }
    out.push(...fail(ending, helper, options, site, host, objects, tryOnce));
  }
  return joinEndings(out);
}

function fail(
  ending: Ending,
  helper: RetryHelper,
  options: Value,
  site: Site,
  host: Host,
  objects: Objects,
  tryOnce: (from: State, attempt: Value) => Ending[],
): Ending[] {
  const { state, value } = ending;
  const stop: Ending = {
    kind: 'return',
    state: state.clone(),
    value: { k: 'promise', ok: undefined, err: value },
  };
  const again = goesOn(helper, options, value, state, site, host, objects);
  if (again === 'no' || state.progress.phase === 0) return [stop];
  const next = state.clone();
  next.progress = {
    ...next.progress,
    certain: next.progress.certain && again === 'yes',
    region: next.progress.region ?? {
      kind: 'library',
      act: site.act,
      at: site.at,
      library: helper.library,
    },
  };
  return [stop, ...tryOnce(next, lit(2))].map((each) => ({
    ...each,
    kind: 'return' as const,
    value:
      each.value.k === 'promise'
        ? each.value
        : ({ k: 'promise', ok: each.value, err: undefined } as const),
  }));
}

/** Does the helper try again after this failure? */
function goesOn(
  helper: RetryHelper,
  options: Value,
  error: Value,
  state: State,
  site: Site,
  host: Host,
  objects: Objects,
): Certainty {
  const thrown = objects.find(error, state);
  if (thrown?.library === '#bail') return 'no';
  if (thrown?.kind === 'error' && helper.stopErrors?.includes(thrown.library ?? '')) return 'no';
  const read = (name: string): Value => {
    if (options.k === 'lit') return UNDEFINED;
    return objects.get(options, lit(name), state, site);
  };
  if (helper.count !== undefined) {
    const count = read(helper.count.option);
    const none = helper.count.means === 'retries' ? 0 : 1;
    if (count.k === 'lit' && typeof count.v === 'number' && count.v <= none) return 'no';
  }
  if (helper.predicate === undefined) return 'yes';
  const predicate = read(helper.predicate.option);
  if (predicate === UNDEFINED) return 'yes';
  if (predicate.k !== 'fn') return options.k === 'sym' ? 'yes' : 'unknown';
  const context = objects.allocate(
    state,
    site,
    newObject('object', site.at, [
      ['error', member(error, site.at)],
      ['attemptNumber', member(lit(1), site.at)],
      ['retriesLeft', member(sym('retriesLeft', 'retriesLeft', 'mixed'), site.at)],
    ]),
    'ctx',
  );
  const given = helper.predicate.argument === 'context' ? [context] : [error, lit(1)];
  const inner = { ...site, id: `${site.id}q` };
  const endings = host.callFunction(predicate, undefined, given, state.clone(), inner);
  const answers = endings.map((each) => {
    const value = each.value.k === 'promise' ? (each.value.ok ?? UNDEFINED) : each.value;
    const answer = truthiness(value);
    return answer === 'unknown' && !isTainted(value) ? 'yes' : answer;
  });
  const [answer = 'unknown'] = answers;
  return answers.every((each) => each === answer) ? answer : 'unknown';
}

/** `bail(error)` of async-retry: what is thrown stops the helper. */
export function bail(state: State, site: Site, objects: Objects): Ending[] {
  const stop = newObject('error', site.at, [], { library: '#bail' });
  return [{ kind: 'throw', value: objects.allocate(state, site, stop, 'bail'), state }];
}
