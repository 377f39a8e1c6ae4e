/**
 * Retry helpers of libraries: the function they are given runs, and runs again after a failure
 * unless the helper's options or the failure itself say stop.
 */
import type { RetryHelper } from '../library/retry-helpers.js';
import type { Certainty } from '../model.js';
import { returned, siteId, type Ending, type Host, type Site } from './host.js';
import { joinEndings } from './endings.js';
import type { Objects } from './objects.js';
import { member, newObject } from './object.js';
import { type State } from './state.js';
import {
  isTainted,
  lib,
  lit,
  literalString,
  sym,
  truthiness,
  UNDEFINED,
  type Value,
} from './values.js';

export function runRetryHelper(
  helper: RetryHelper,
  args: readonly Value[],
  state: State,
  site: Site,
  host: Host & { settle(value: Value, state: State, site: Site): Ending[] },
  objects: Objects,
): Ending[] {
  const fn =
    (helper.fn === 'first function' ? args.find((each) => each.k === 'fn') : args[helper.fn]) ??
    UNDEFINED;
  if (fn.k === 'lit') return returned(sym(`worker:${siteId(site, state)}`, '', 'call'), state);
  const options = args[helper.options] ?? UNDEFINED;
  const tryOnce = (from: State, attempt: Value): Ending[] => {
    const job = sym(`job:${String(site.act)}:${site.id}`, 'job', 'param');
    const given =
      helper.queue !== undefined
        ? [job]
        : helper.bail === true
          ? [lib('', '#bail'), attempt]
          : [attempt];
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
    const policy = helper.queue === undefined ? options : queueOptions(helper, args, state);
    out.push(...fail(ending, helper, policy, site, host, objects, tryOnce));
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

/** Remembers the options of a queue, for the worker that takes its jobs. */
export function makeQueue(args: readonly Value[], state: State, site: Site): Value {
  const [name = UNDEFINED, options = UNDEFINED] = args;
  const text = literalString(name);
  if (text !== undefined) {
    state.setObject(
      queueId(text),
      newObject('object', site.at, [['options', member(options, site.at)]]),
    );
  }
  return sym(`queue:${siteId(site, state)}`, 'queue', 'call');
}

function queueId(name: string): string {
  return `queue:${name}`;
}

function queueOptions(helper: RetryHelper, args: readonly Value[], state: State): Value {
  const name = args[0];
  const text = name && literalString(name);
  const queue = text === undefined ? undefined : state.object(queueId(text));
  return queue?.members.get('options')?.value ?? UNDEFINED;
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
  if (helper.repeats === 'network') {
    return error.k === 'err' && error.outcome === 'network' ? 'yes' : 'unknown';
  }
  if (helper.queue !== undefined) {
    const attempts = helper.queue.attempts.reduce<Value>(
      (value, name) => (value.k === 'lit' ? UNDEFINED : objects.get(value, lit(name), state, site)),
      options,
    );
    if (attempts.k !== 'lit') return options.k === 'lit' ? 'no' : 'unknown';
    return typeof attempts.v === 'number' && attempts.v > 1 ? 'yes' : 'no';
  }
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
