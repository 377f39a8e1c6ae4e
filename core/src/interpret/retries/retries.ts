/**
 * Retry helpers of libraries: the function they are given runs, and runs again after a failure
 * unless the helper's options or the failure itself say stop.
 * Not here: policies that are made first (`policies`), job runners (`job-runs`).
 */
import type { ErrorArgument, RetryHelper } from '../../library/retry-helpers.js';
import type { Certainty } from '../../model.js';
import type { Ending, Host, Site } from '../host.js';
import type { State } from '../state.js';
import { member, newObject } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import { binary } from '../values/operators.js';
import { isNullish, truthiness } from '../values/truth.js';
import { lib, lit, sym, UNDEFINED, type Cls, type Value } from '../values/values.js';
import { readOptions } from './retry-options.js';
import {
  allowsAnother,
  asPromised,
  toAnswer,
  toDeclared,
  tryAndTryAgain,
  type Trial,
} from './trials.js';

export interface RetryHost extends Host {
  readonly objects: Objects;
  settle(value: Value, state: State, site: Site): Ending[];
}

export function runRetryHelper(
  helper: RetryHelper,
  args: readonly Value[],
  state: State,
  site: Site,
  host: RetryHost,
): Ending[] {
  const fn = findTried(helper, args, state, site, host.objects);
  const options =
    helper.options === 'other than the function'
      ? args.find((each) => each !== fn)
      : args[helper.options];
  if (helper.gives === 'function') {
    const members = [
      ['fn', member(fn, site.at)] as const,
      ['options', member(options ?? UNDEFINED, site.at)] as const,
    ];
    const made = newObject('policy', site.at, members, { library: `#${helper.library}` });
    return [{ kind: 'return', state, value: host.objects.allocate(state, site, made, 'rf') }];
  }
  const endings = tryWith(helper, fn, undefined, options ?? UNDEFINED, state, site, host);
  if (helper.gives !== 'handle') return endings;
  const handle = sym(`handle:${String(site.act)}:${site.id}`, '', 'call');
  return endings.map((each) => ({ ...each, value: handle }));
}

function findTried(
  { fn }: RetryHelper,
  args: readonly Value[],
  state: State,
  site: Site,
  objects: Objects,
): Value {
  if (fn === 'first function') return args.find((each) => each.k === 'fn') ?? UNDEFINED;
  if (typeof fn === 'number') return args[fn] ?? UNDEFINED;
  const holder = args[fn.argument];
  return (holder && readOptions(holder, state, site, objects)(fn.member)) ?? UNDEFINED;
}

/** Tries `fn`, with these arguments or with what the helper gives. */
export function tryWith(
  helper: RetryHelper,
  fn: Value,
  args: readonly Value[] | undefined,
  options: Value,
  state: State,
  site: Site,
  host: RetryHost,
): Ending[] {
  const inner = { ...site, repeats: true };
  const trial: Trial = {
    library: helper.library,
    kind: 'library',
    site,
    run: (from, attempt) => {
      const given = args ?? getGiven(helper, attempt, from, site, host);
      return host
        .invoke(fn, undefined, given, from, inner)
        .flatMap((each) =>
          each.kind === 'throw' ? [each] : host.settle(each.value, each.state, site),
        );
    },
    goesOn: (error, from) => goesOn(helper, options, error, from, site, host),
    goesOnAfter: (result, from) => goesOnAfter(helper, options, result, from, site, host),
    declared: toDeclared(helper, [host.objects.snapshot(options, state)], (asked, given) =>
      host
        .callFunction(asked, undefined, given, state.clone(), { ...site, id: `${site.id}d` })
        .map((each) => each.value),
    ),
  };
  return asPromised(tryAndTryAgain(trial, state));
}

/** What the tried function is given. */
function getGiven(
  helper: RetryHelper,
  attempt: Value,
  state: State,
  site: Site,
  host: RetryHost,
): Value[] {
  const { gets = 'attempt' } = helper;
  switch (gets) {
    case 'nothing':
      return [];
    case 'bail':
      return [lib('', '#bail'), attempt];
    case 'again':
      return [lib('', '#again'), attempt];
    case 'context': {
      const context = newObject('object', site.at, [['attempt', member(attempt, site.at)]]);
      return [host.objects.allocate(state, site, context, 'given')];
    }
    case 'attempt':
      return [attempt];
  }
}

/** Does the helper try again after this failure? */
function goesOn(
  helper: RetryHelper,
  options: Value,
  error: Value,
  state: State,
  site: Site,
  host: RetryHost,
): Certainty {
  const thrown = host.objects.find(error, state);
  if (thrown?.library === '#bail') return 'no';
  if (helper.gets === 'again' && thrown?.library !== '#again') return 'no';
  if (isOneOf(error, helper.stopErrors ?? [], state, host.objects)) return 'no';
  if (helper.stopsOnTypeError === true && thrown?.library === 'TypeError') return 'no';
  if (helper.repeats === 'network') {
    return error.k === 'err' && error.outcome === 'network' ? 'yes' : 'unknown';
  }
  const read = readOptions(options, state, site, host.objects);
  const allowed = allowsAnother(helper.limit, read);
  if (allowed === 'no') return 'no';
  if (isOtherError(helper, error, read, state, host.objects)) return 'no';
  const hook = helper.stopHook && read(helper.stopHook.option);
  if (helper.stopHook !== undefined && hook?.k === 'fn') {
    const given = toArguments(helper.stopHook.argument, error, state, site, host);
    const inner = { ...site, id: `${site.id}o` };
    const endings = host.callFunction(hook, undefined, given, state.clone(), inner);
    const settled = endings.flatMap((each) =>
      each.kind === 'throw' ? [each] : host.settle(each.value, each.state, inner),
    );
    if (settled.every((each) => each.kind === 'throw')) return 'no';
    if (settled.some((each) => each.kind === 'throw')) return 'unknown';
  }
  if (helper.predicate === undefined) return allowed;
  const predicate = read(helper.predicate.option);
  if (predicate === undefined || isNullish(predicate) === 'yes') return allowed;
  // A count stands where a predicate could.
  if (predicate.k === 'lit' || options.k === 'sym') return allowed;
  if (predicate.k !== 'fn') return 'unknown';
  const answer = ask(predicate, helper.predicate.argument, error, state, site, host);
  return answer === 'yes' ? allowed : answer;
}

function goesOnAfter(
  helper: RetryHelper,
  options: Value,
  result: Value,
  state: State,
  site: Site,
  host: RetryHost,
): Certainty {
  const read = readOptions(options, state, site, host.objects);
  const until = helper.until && read(helper.until);
  if (until === undefined || until === '' || until.k !== 'fn') return 'no';
  if (allowsAnother(helper.limit, read) === 'no') return 'no';
  const inner = { ...site, id: `${site.id}u` };
  const answer = toAnswer(host.callFunction(until, undefined, [result], state, inner));
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown';
}

/** Is the error certain to be of none of the classes that are repeated? */
function isOtherError(
  { onlyErrors }: RetryHelper,
  error: Value,
  read: ReturnType<typeof readOptions>,
  state: State,
  objects: Objects,
): boolean {
  const list = onlyErrors === undefined ? undefined : read(onlyErrors);
  const classes = (list && objects.items(list, state)) ?? [];
  if (classes.length === 0) return false;
  return classes.every(
    (each) => truthiness(binary('instanceof', error, each, state, objects)) === 'no',
  );
}

/** The answer of a predicate about an error. */
export function ask(
  predicate: Value,
  argument: ErrorArgument,
  error: Value,
  state: State,
  site: Site,
  host: RetryHost,
): Certainty {
  if (predicate.k !== 'fn') return 'unknown';
  const from = state.clone();
  const given = toArguments(argument, error, from, site, host);
  const inner = { ...site, id: `${site.id}q` };
  return toAnswer(host.callFunction(predicate, undefined, given, from, inner));
}

function toArguments(
  argument: ErrorArgument,
  error: Value,
  state: State,
  site: Site,
  host: RetryHost,
): Value[] {
  switch (argument) {
    case 'error':
      return [error];
    case 'error, attempt':
      return [error, lit(1)];
    case 'attempt, error':
      return [lit(0), error];
    case 'context':
      return [toContext(error, undefined, state, site, host)];
    case 'error and context':
      return [toContext(error, error, state, site, host)];
  }
}

/** An object with the error and the numbers of the attempt; the error itself in older versions. */
function toContext(
  error: Value,
  self: Value | undefined,
  state: State,
  site: Site,
  host: RetryHost,
): Value {
  if (self?.k === 'err') return { ...self, isContext: true };
  const base = (self && host.objects.find(self, state)) ?? newObject('object', site.at);
  const members = new Map(base.members);
  members.set('error', member(error, site.at));
  members.set('attemptNumber', member(lit(1), site.at));
  members.set('retriesLeft', member(sym('retriesLeft', 'retriesLeft', 'mixed'), site.at));
  return host.objects.allocate(state, site, { ...base, members }, 'ctx');
}

/** Is the error of one of these classes, or of a class that extends one? */
export function isOneOf(
  error: Value,
  names: readonly string[],
  state: State,
  objects: Objects,
): boolean {
  if (names.length === 0) return false;
  // `throw ApplicationFailure.nonRetryable('…')`
  if (error.k === 'sym' && error.origin === 'call') {
    return names.includes(error.name.split('.')[0] ?? '');
  }
  const thrown = objects.find(error, state);
  if (thrown?.kind === 'error') return names.includes(thrown.library ?? '');
  let cls: Value | undefined = thrown?.cls;
  while (cls?.k === 'cls') cls = (cls satisfies Cls).parent;
  return cls?.k === 'lib' && names.includes(cls.path.split('.').at(-1) ?? '');
}

/**
 * `bail(error)` of async-retry: what is thrown stops. `again(error)` of promise-retry: only what is
 * thrown by it leads to another attempt.
 */
export function throwMarked(mark: string, state: State, site: Site, objects: Objects): Ending[] {
  const stop = newObject('error', site.at, [], { library: mark });
  return [{ kind: 'throw', value: objects.allocate(state, site, stop, mark.slice(1)), state }];
}
