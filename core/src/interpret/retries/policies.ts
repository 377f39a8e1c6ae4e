/**
 * Policies that are made first and applied to a function later: cockatiel's, Bottleneck's limiters,
 * opossum's breakers, functions that are tried when they are called, node-retry's operations.
 * Not here: helpers that are given the function at once (`retries`).
 */
import type { RetryHelper } from '../../library/retry-helpers.js';
import { BOTTLENECK_RETRY, COCKATIEL_RETRY, NODE_RETRY } from '../../library/retry-policies.js';
import type { Certainty } from '../../model.js';
import { returned, type Ending, type Site } from '../host.js';
import type { State } from '../state.js';
import { member, newObject, withMember, type Member, type Obj } from '../values/object.js';
import { binary } from '../values/operators.js';
import { agree, isNullish, truthiness } from '../values/truth.js';
import { lit, UNDEFINED, type Ref, type Value } from '../values/values.js';
import { tryWith, type RetryHost } from './retries.js';
import { readOptions } from './retry-options.js';
import {
  allowsAnother,
  asPromised,
  toAnswer,
  toDeclared,
  toNextAttempt,
  tryAndTryAgain,
} from './trials.js';

type Run = (state: State, attempt: Value) => Ending[];

/** Makers of policies, by `module:path`; what they make is told by the second part. */
const MAKERS: Readonly<Record<string, string>> = {
  'cockatiel:retry': '#retry',
  'cockatiel:wrap': '#wrap',
  'cockatiel:usePolicy': '#use',
  'cockatiel:circuitBreaker': '#once',
  'cockatiel:timeout': '#once',
  'cockatiel:bulkhead': '#once',
  'cockatiel:handleType': '#filter',
  'cockatiel:handleWhen': '#filter',
  'cockatiel:handleWhenResult': '#filter',
  'cockatiel:handleResultType': '#filter',
  'bottleneck:': '#limiter',
  'bottleneck:Bottleneck': '#limiter',
  'opossum:': '#breaker',
  'opossum:CircuitBreaker': '#breaker',
  'retry:operation': '#operation',
};

export function isPolicyMaker(callee: string): boolean {
  return Object.hasOwn(MAKERS, callee);
}

export function makePolicy(
  callee: string,
  args: readonly Value[],
  state: State,
  site: Site,
  host: RetryHost,
): Ending[] {
  const kind = MAKERS[callee] ?? '';
  const members: [string, Member][] = args.map((each, i) => [String(i), member(each, site.at)]);
  let object = newObject('policy', site.at, members, { library: kind });
  if (kind === '#filter') {
    object = newObject('policy', site.at, [], { library: kind });
    object = withCondition(object, callee.split(':handle')[1] ?? '', args, site);
  }
  return returned(host.objects.allocate(state, site, object, 'po'), state);
}

/** Calls a policy itself, or one of its members. */
export function callPolicy(
  self: Ref,
  name: string,
  args: readonly Value[],
  state: State,
  site: Site,
  host: RetryHost,
): Ending[] | undefined {
  const object = state.object(self.id);
  const first = args[0] ?? UNDEFINED;
  switch (object?.library) {
    case '#retry':
    case '#once':
    case '#wrap': {
      if (name === 'dangerouslyUnref') return returned(self, state);
      if (name !== 'execute') return undefined;
      const run = (): Ending[] => execute(self, runOf(first, site, host), state, site, host);
      // Among others a policy may be one that ends the wait.
      return asPromised(object.library === '#retry' ? run() : host.limits.runImpatiently(run));
    }
    case '#filter': {
      const condition = /^or(\w+)$/u.exec(name)?.[1];
      if (condition === undefined) return undefined;
      const wider = withCondition(object, condition, args, site);
      return returned(host.objects.allocate(state, site, wider, 'po'), state);
    }
    case '#used': {
      const policy = object.members.get('policy')?.value ?? UNDEFINED;
      const fn = object.members.get('fn')?.value ?? UNDEFINED;
      return asPromised(execute(policy, runGiven(fn, args, site, host), state, site, host));
    }
    case '#limiter':
      return callLimiter(self, object, name, args, state, site, host);
    case '#breaker':
      if (name !== 'fire' && name !== 'exec') return undefined;
      return host.limits.runImpatiently(() =>
        asPromised(runGiven(findArgument(object, 0), args, site, host)(state, UNDEFINED)),
      );
    case '#operation':
      return callOperation(self, object, name, first, state, site, host);
    default:
      return undefined;
  }
}

/** A function that is tried when it is called: `retryDecorator(fn)`. */
export function callTried(
  helper: RetryHelper,
  object: Obj,
  args: readonly Value[],
  state: State,
  site: Site,
  host: RetryHost,
): Ending[] {
  const read = (name: string): Value => object.members.get(name)?.value ?? UNDEFINED;
  return tryWith(helper, read('fn'), args, read('options'), state, site, host);
}

function findArgument(object: Obj, index: number): Value {
  return object.members.get(String(index))?.value ?? UNDEFINED;
}

/** A function that is given the attempt, as `execute` of cockatiel's policies gives it. */
function runOf(fn: Value, site: Site, host: RetryHost): Run {
  return (state, attempt) => {
    const number = attempt.k === 'lit' ? lit(Number(attempt.v) - 1) : attempt;
    const context = newObject('object', site.at, [['attempt', member(number, site.at)]]);
    const given = host.objects.allocate(state, site, context, 'pc');
    return runGiven(fn, [given], site, host)(state, attempt);
  };
}

function runGiven(fn: Value, args: readonly Value[], site: Site, host: RetryHost): Run {
  return (state) =>
    host
      .invoke(fn, undefined, args, state, { ...site, repeats: true })
      .flatMap((each) =>
        each.kind === 'throw' ? [each] : host.settle(each.value, each.state, site),
      );
}

// cockatiel

function execute(policy: Value, run: Run, state: State, site: Site, host: RetryHost): Ending[] {
  const object = host.objects.find(policy, state);
  if (object?.library === '#wrap') {
    const inner = [...object.members.values()].reduceRight<Run>(
      (inside, { value }) =>
        (from) =>
          execute(value, inside, from, site, host),
      run,
    );
    return inner(state, lit(1));
  }
  if (object?.library !== '#retry') return run(state, lit(1));
  const filter = findArgument(object, 0);
  const options = findArgument(object, 1);
  const read = readOptions(options, state, site, host.objects);
  return tryAndTryAgain(
    {
      library: COCKATIEL_RETRY.library,
      kind: 'library',
      site: { ...site, act: -1, at: object.at },
      run,
      goesOn: (error, from) =>
        both(handles(filter, 'error', error, from, site, host), allowed(read)),
      goesOnAfter: (result, from) =>
        both(handles(filter, 'result', result, from, site, host), allowed(read)),
      declared: toDeclared(COCKATIEL_RETRY, [host.objects.snapshot(options, state)]),
    },
    state,
  );
}

function allowed(read: ReturnType<typeof readOptions>): Certainty {
  return allowsAnother(COCKATIEL_RETRY.limit, read);
}

function both(one: Certainty, other: Certainty): Certainty {
  if (one === 'no' || other === 'no') return 'no';
  return agree([one, other]);
}

/** `Type`, `When`, `WhenResult`, `ResultType`: one more condition of a filter. */
function withCondition(object: Obj, name: string, args: readonly Value[], site: Site): Obj {
  const count = object.members.size;
  const about = name.includes('Result') ? 'result' : 'error';
  const [first = UNDEFINED, second] = args;
  const isType = name.includes('Type');
  const key = (part: string): string => `${about}${String(count)}.${part}`;
  const wider = withMember(object, key(isType ? 'type' : 'when'), member(first, site.at));
  return isType && second !== undefined
    ? withMember(wider, key('when'), member(second, site.at))
    : wider;
}

/** Does a filter handle this error or result? One of its conditions has to hold. */
function handles(
  filter: Value,
  about: 'error' | 'result',
  value: Value,
  state: State,
  site: Site,
  host: RetryHost,
): Certainty {
  if (filter.k === 'lib') {
    if (filter.path !== 'handleAll') return 'unknown';
    return about === 'error' ? 'yes' : 'no';
  }
  const object = host.objects.find(filter, state);
  if (object?.library !== '#filter') return 'unknown';
  const groups = new Map<string, Certainty>();
  for (const [key, { value: condition }] of object.members) {
    const [group = '', part] = key.split('.');
    if (!group.startsWith(about)) continue;
    const answer =
      part === 'type'
        ? truthiness(binary('instanceof', value, condition, state, host.objects))
        : askAbout(condition, value, state, site, host);
    const known = groups.get(group);
    groups.set(group, known === undefined ? answer : both(known, answer));
  }
  const answers = [...groups.values()];
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

function askAbout(
  condition: Value,
  value: Value,
  state: State,
  site: Site,
  host: RetryHost,
): Certainty {
  if (condition.k !== 'fn') return 'unknown';
  const inner = { ...site, id: `${site.id}h` };
  return toAnswer(host.callFunction(condition, undefined, [value], state.clone(), inner));
}

// Bottleneck

function callLimiter(
  self: Ref,
  object: Obj,
  name: string,
  args: readonly Value[],
  state: State,
  site: Site,
  host: RetryHost,
): Ending[] | undefined {
  if (name === 'on') {
    const [event, listener = UNDEFINED] = args;
    if (event?.k === 'lit' && event.v === 'failed') {
      state.setObject(self.id, withMember(object, '#failed', member(listener, site.at)));
    }
    return returned(self, state);
  }
  const index = args.findIndex((each) => each.k === 'fn');
  const fn = args[index];
  if ((name !== 'schedule' && name !== 'submit') || fn === undefined) return undefined;
  const run = runGiven(fn, args.slice(index + 1), site, host);
  const failed = object.members.get('#failed');
  if (failed === undefined) return asPromised(run(state, UNDEFINED));
  return asPromised(
    tryAndTryAgain(
      {
        library: BOTTLENECK_RETRY.library,
        kind: 'library',
        site: { ...site, act: -1, at: failed.at },
        run,
        goesOn: (error, from) => givesDelay(failed.value, error, from, site, host),
        declared: toDeclared(BOTTLENECK_RETRY, [failed.value]),
      },
      state,
    ),
  );
}

/** A number is the delay before the next attempt; nothing means none. */
function givesDelay(
  listener: Value,
  error: Value,
  state: State,
  site: Site,
  host: RetryHost,
): Certainty {
  if (listener.k !== 'fn') return 'unknown';
  const from = state.clone();
  const job = newObject('object', site.at, [['retryCount', member(lit(0), site.at)]]);
  const given = [error, host.objects.allocate(from, site, job, 'bj')];
  const inner = { ...site, id: `${site.id}h` };
  const answers = host.callFunction(listener, undefined, given, from, inner).map((each) => {
    if (each.kind === 'throw') return 'no';
    const value = each.value.k === 'promise' ? (each.value.ok ?? UNDEFINED) : each.value;
    const isMissing = isNullish(value);
    return isMissing === 'yes' ? 'no' : isMissing === 'no' ? 'yes' : 'unknown';
  });
  return agree(answers);
}

// node-retry

function callOperation(
  self: Ref,
  object: Obj,
  name: string,
  first: Value,
  state: State,
  site: Site,
  host: RetryHost,
): Ending[] | undefined {
  if (name === 'attempt') {
    const fn = withMember(object, '#attempt', member(first, site.at));
    state.setObject(self.id, withMember(fn, '#site', member(lit(site.id), site.at)));
    return runGiven(
      first,
      [lit(1)],
      site,
      host,
    )(state, lit(1)).map((each) => ({
      ...each,
      kind: 'return',
      value: UNDEFINED,
    }));
  }
  if (name !== 'retry') return undefined;
  const isError = isNullish(first);
  if (isError === 'yes' || state.progress.phase === 0) return returned(lit(false), state);
  const fn = object.members.get('#attempt');
  const options = findArgument(object, 0);
  const declared = toDeclared(NODE_RETRY, [host.objects.snapshot(options, state)]);
  const read = readOptions(options, state, site, host.objects);
  const room = allowsAnother(NODE_RETRY.limit, read);
  if (fn === undefined || room === 'no') return returned(lit(false), state);
  const id = object.members.get('#site')?.value;
  const home = { ...site, id: id?.k === 'lit' ? String(id.v) : site.id, at: fn.at, act: site.act };
  const again = isError === 'no' ? room : 'unknown';
  const next = toNextAttempt(
    { kind: 'library', site: home, library: NODE_RETRY.library, declared },
    state,
    again,
  );
  runGiven(fn.value, [lit(2)], site, host)(next, lit(2));
  const isDone = { kind: 'return', value: lit(true), state: state.clone() } as const;
  return [isDone, { kind: 'return', value: lit(false), state }];
}
