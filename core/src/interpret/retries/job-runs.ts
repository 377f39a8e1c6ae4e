/**
 * Functions that a job runner calls: they run again, from their start, after they have thrown.
 * Inngest remembers what its steps have given, and runs a step again by itself.
 * Not here: which runner does what (`job-runners`), options of queues (`job-queues`).
 */
import type { JobRunner } from '../../library/job-runners.js';
import type { Certainty } from '../../model.js';
import { returned, type Ending, type Site } from '../host.js';
import type { State } from '../state.js';
import { noteElapsed, readDuration } from '../values/ages.js';
import { findMember, member, newObject, withMember, type Obj } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import { isNullish } from '../values/truth.js';
import { lib, lit, literalString, sym, UNDEFINED, type Ref, type Value } from '../values/values.js';
import { mergeOptions, toQueueMembers, type JobQueues } from './job-queues.js';
import { isOneOf, type RetryHost } from './retries.js';
import { readOptions } from './retry-options.js';
import {
  allowsAnother,
  SECOND,
  toDeclared,
  tryAndTryAgain,
  toNextAttempt,
  type Trial,
} from './trials.js';

export interface JobHost {
  readonly host: RetryHost;
  readonly objects: Objects;
  readonly queues: JobQueues;
  /** Jobs by the object on which their steps are called. */
  readonly jobs: Map<string, Job>;
}

export interface Job {
  readonly runner: JobRunner;
  readonly fn: Value;
  readonly options: Value;
  /** Of the queue, when the runner has queues. */
  readonly name: Value;
  readonly site: Site;
}

/** A call that hands a function to a runner: the function runs, and the runner goes on. */
export function runJob(
  runner: JobRunner,
  self: Value | undefined,
  args: readonly Value[],
  state: State,
  site: Site,
  host: JobHost,
): Ending[] {
  const result = sym(`job runner:${String(site.act)}:${site.id}`, '', 'call');
  const options = args[runner.options] ?? UNDEFINED;
  const name = queueName(self, state, host) ?? args[0] ?? UNDEFINED;
  let states = [state];
  for (const [index, fn] of findFunctions(runner, args, state, host).entries()) {
    const inner = { ...site, id: index === 0 ? site.id : `${site.id}j${String(index)}` };
    const job: Job = { runner, fn, options, name, site: inner };
    states = states.flatMap((from) => runOnce(job, from, host));
  }
  return states.map((each) => ({ kind: 'return', value: result, state: each }));
}

function runOnce(job: Job, state: State, host: JobHost): State[] {
  const { runner, site } = job;
  const trial: Trial = {
    library: runner.library,
    kind: 'job',
    site,
    run: (from, attempt) => runFunction(job, from, attempt, host),
    goesOn: (error, from) => goesOn(job, error, from, host),
    declared: toJobDeclared(job, state, host),
  };
  const isFollowing = state.progress.phase === 1;
  // Whoever hands over the function goes on; what the job has started to follow ends with the job.
  return tryAndTryAgain(trial, state)
    .map((each) => each.state)
    .filter((each) => isFollowing || each.progress.phase === 0);
}

function toJobDeclared(job: Job, state: State, host: JobHost): Trial['declared'] {
  const { runner, name, options } = job;
  if (runner.queue !== undefined) {
    return toDeclared(runner, host.queues.find(runner.library, name));
  }
  const holder =
    runner.within === undefined
      ? options
      : (readOptions(options, state, job.site, host.objects)(runner.within) ?? UNDEFINED);
  return toDeclared(runner, [host.objects.snapshot(holder, state)]);
}

function runFunction(job: Job, state: State, attempt: Value, host: JobHost): Ending[] {
  const { fn, site } = job;
  if (attempt === SECOND) state.setObject(REPLAY, newObject('object', site.at));
  const given = getGiven(job, attempt, state, host);
  return host.host
    .invoke(fn, undefined, given, state, { ...site, repeats: true })
    .flatMap((each) =>
      each.kind === 'throw' ? [each] : host.host.settle(each.value, each.state, site),
    );
}

function findFunctions(
  runner: JobRunner,
  args: readonly Value[],
  state: State,
  { objects }: JobHost,
): Value[] {
  const { fn } = runner;
  if (fn === 'last function') return args.filter((each) => each.k === 'fn').slice(-1);
  if (typeof fn === 'number') return args.slice(fn, fn + 1).filter((each) => each.k === 'fn');
  const holder = args[fn.argument] && objects.find(args[fn.argument] ?? UNDEFINED, state);
  const value = holder && findMember(holder, fn.member);
  if (value?.k === 'fn') return [value];
  // A list of functions by their names.
  const all = value && objects.find(value, state);
  return [...(all?.members.values() ?? [])]
    .map((each) => each.value)
    .filter((each) => each.k === 'fn');
}

function getGiven(job: Job, attempt: Value, state: State, host: JobHost): Value[] {
  const { runner, site } = job;
  const id = `${String(site.act)}:${site.id}`;
  const some = (name: string): Value => sym(`${name}:${id}`, name, 'param');
  const make = (entries: readonly (readonly [string, Value])[], of: Value, suffix: string): Ref =>
    host.objects.allocate(
      state,
      site,
      newObject(
        'object',
        site.at,
        entries.map(([key, value]) => [key, member(value, site.at)] as const),
        { open: [of] },
      ),
      suffix,
    );
  switch (runner.gets) {
    case 'job':
      return [
        make(
          [
            ['attemptsMade', attempt],
            ['attemptsStarted', attempt],
          ],
          some('job'),
          'job',
        ),
      ];
    case 'jobs':
      return [some('job')];
    case 'arguments':
      return ARGUMENTS.map(some);
    case 'payload': {
      const number = make([['number', attempt]], some('ctx.attempt'), 'jn');
      const ctx = make([['attempt', number]], some('ctx'), 'jc');
      const helpers = make([['ctx', ctx]], some('helpers'), 'jh');
      return [some('payload'), helpers];
    }
    case 'steps': {
      const steps = newObject('policy', site.at, [], { library: '#steps' });
      const step = host.objects.allocate(state, site, steps, 'js');
      host.jobs.set(toJobId(step), job);
      return [
        make(
          [
            ['step', step],
            ['event', some('event')],
            ['runId', some('runId')],
            ['attempt', attempt],
          ],
          some('context'),
          'jx',
        ),
      ];
    }
  }
}

/** More than a function has. */
const ARGUMENTS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

function goesOn(job: Job, error: Value, state: State, host: JobHost): Certainty {
  const { runner, name, site, options } = job;
  if (isOneOf(error, runner.stopErrors ?? [], state, host.objects)) return 'no';
  if (runner.queue !== undefined) {
    return host.queues.allowsAnother(runner, name, state, site, host.objects);
  }
  const read = readOptions(options, state, site, host.objects);
  if (runner.catches?.some((each) => read(each) !== undefined) === true) return 'unknown';
  const isNamed = runner.stopNames !== undefined && read(runner.stopNames) !== undefined;
  if (isNamed && !(error.k === 'err' && error.outcome === 'network')) return 'unknown';
  const { within } = runner;
  return allowsAnother(runner.limit, (path) =>
    read([within ?? '', path].filter((each) => each !== '').join('.')),
  );
}

// Steps

/** One job, whatever the attempt. */
function toJobId(step: Ref): string {
  return step.id.replace(/'/gu, '');
}

/** Set in the state of a further attempt: what earlier steps have given is known. */
const REPLAY = '#replay';
const MEMOS = '#memos';

/** `step.run(name, fn)` and its kin. */
export function runStep(
  self: Ref,
  name: string,
  args: readonly Value[],
  state: State,
  site: Site,
  host: JobHost,
): Ending[] {
  const memo = `#memo:${String(site.act)}:${site.id}`;
  const known = state.object(MEMOS)?.members.get(memo)?.value;
  if (known !== undefined && state.object(REPLAY) !== undefined)
    return returned({ k: 'promise', ok: known, err: undefined }, state);
  const fn = name === 'run' ? args.find((each) => each.k === 'fn') : undefined;
  if (fn === undefined) {
    if (name === 'sleep') noteSleep(args[1], state, site);
    const result = sym(`step${memo}`, literalString(args[0] ?? UNDEFINED) ?? name, 'call');
    return returned({ k: 'promise', ok: result, err: undefined }, state);
  }
  const own = { ...site, repeats: true };
  return host.host
    .invoke(fn, undefined, args.slice(args.indexOf(fn) + 1), state, own)
    .flatMap((each) =>
      each.kind === 'throw' ? [each] : host.host.settle(each.value, each.state, site),
    )
    .map((ending) => {
      if (ending.kind === 'return') {
        remember(memo, ending.value, ending.state, site);
        return { ...ending, value: { k: 'promise', ok: ending.value, err: undefined } };
      }
      runJobAgain(self, ending, host);
      return {
        kind: 'return',
        state: ending.state,
        value: { k: 'promise', ok: undefined, err: ending.value },
      };
    });
}

/** `step.sleep('until tomorrow', '1d')` */
function noteSleep(duration: Value | undefined, state: State, { act, at }: Site): void {
  if (state.progress.phase === 1 || duration?.k !== 'lit') return;
  const { v } = duration;
  const ms = typeof v === 'string' ? readDuration(v) : v;
  noteElapsed(state, [[{ ms: lit(ms), act, at }]]);
}

/** What a step has given is there in every later attempt. */
function remember(memo: string, value: Value, state: State, site: Site): void {
  const memos: Obj = state.object(MEMOS) ?? newObject('object', site.at);
  state.setObject(MEMOS, withMember(memos, memo, member(value, site.at)));
}

/** After a step has failed the whole function is called again; the steps before it are known. */
function runJobAgain(self: Ref, { state, value }: Ending, host: JobHost): void {
  const job = host.jobs.get(toJobId(self));
  if (job === undefined || state.progress.phase === 0) return;
  // One further attempt shows what all of them do.
  if (state.object(REPLAY) !== undefined) return;
  const again = goesOn(job, value, state, host);
  if (again === 'no') return;
  const { runner, site } = job;
  const declared = toJobDeclared(job, state, host);
  const trial = { kind: 'job', library: runner.library, site, declared } as const;
  // Whoever waits for the step now does not see this: only what it sends counts.
  runFunction(job, toNextAttempt(trial, state, again), SECOND, host);
}

// Queues

/** `new Queue(name, { defaultJobOptions })` */
export function makeQueue(
  runner: JobRunner,
  args: readonly Value[],
  state: State,
  site: Site,
  host: JobHost,
): [string, ReturnType<typeof member>][] {
  const { queue } = runner;
  const name = args[0] ?? UNDEFINED;
  const options = args[queue?.options ?? -1] ?? UNDEFINED;
  const read = readOptions(options, state, site, host.objects);
  const defaults = read(queue?.defaults ?? '') ?? UNDEFINED;
  host.queues.addDefaults(
    runner.library,
    name,
    mergeOptions([defaults], state, site, host.objects),
  );
  return toQueueMembers(name, defaults, site);
}

/** `queue.add(name, data, options)` */
export function addJob(
  runner: JobRunner,
  add: { readonly options: number; readonly name?: number },
  self: Value | undefined,
  args: readonly Value[],
  state: State,
  site: Site,
  host: JobHost,
): void {
  const queue = self && host.objects.find(self, state);
  const name = add.name === undefined ? queueName(self, state, host) : args[add.name];
  if (name === undefined) return;
  const defaults = queue?.members.get('#defaults')?.value ?? UNDEFINED;
  const options = args[add.options] ?? UNDEFINED;
  const given = isNullish(options) === 'yes' ? UNDEFINED : options;
  host.queues.addJob(
    runner.library,
    name,
    mergeOptions([defaults, given], state, site, host.objects),
  );
}

function queueName(self: Value | undefined, state: State, host: JobHost): Value | undefined {
  const queue = self && host.objects.find(self, state);
  return queue?.members.get('#name')?.value;
}

export function isStep(object: Obj): boolean {
  return object.kind === 'policy' && object.library === '#steps';
}

/** A member of an instance of a library's class. */
export function toServiceMember(object: Obj, key: string, self: Ref): Value {
  const [module = '', path = ''] = (object.library ?? '').split(':');
  return lib(module, `${path}#${key}`, self);
}
