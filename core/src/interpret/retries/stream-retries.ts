/**
 * When a pipeline runs again after a failure: counts, predicates, delays that are observables, and
 * schedules of Effect. Not here: running it (`streams`).
 */
import { RXJS_RETRY } from '../../library/retry-policies.js';
import { SCHEDULE_TESTS } from '../../library/streams.js';
import type { Certainty } from '../../model.js';
import type { Ending, Site } from '../host.js';
import type { State } from '../state.js';
import { agree } from '../values/truth.js';
import { lit, type Value } from '../values/values.js';
import type { RetryHost } from './retries.js';
import { readOptions } from './retry-options.js';
import type { Operator } from './streams.js';
import { allowsAnother, toAnswer } from './trials.js';

export interface Notifiers {
  readonly host: RetryHost;
  /** Calls a function and waits for what it gives. */
  call(fn: Value, args: readonly Value[], state: State, site: Site): Ending[];
  /** A pipeline of the failures so far. */
  failures(error: Value, state: State, site: Site): Ending[];
}

export function goesOn(
  { row, site, kind }: Operator,
  options: Value,
  error: Value,
  state: State,
  notifiers: Notifiers,
): Certainty {
  const from = state.clone();
  const { host } = notifiers;
  const inner = { ...site, id: `${site.id}d` };
  if (kind === 'retryWhen') {
    const errors = notifiers.failures(error, from, { ...site, id: `${site.id}n` });
    return fires(
      errors.flatMap((each) => notifiers.call(options, [each.value], each.state, inner)),
    );
  }
  if (options.k === 'sym') {
    return isSchedule(options) ? askAll(findTests(options), error, from, site, host) : 'unknown';
  }
  const read = readOptions(options, from, site, host.objects);
  const room = allowsAnother(row.limit, read);
  if (room === 'no' || options.k === 'lit') return room;
  const answers: Certainty[] = [room];
  const delay = row === RXJS_RETRY ? read('delay') : undefined;
  if (delay?.k === 'fn') answers.push(fires(notifiers.call(delay, [error, lit(1)], from, inner)));
  const predicates = (row.predicates ?? []).flatMap(({ option, again }): Test[] => {
    const predicate = read(option);
    return predicate === undefined ? [] : [[predicate, again]];
  });
  const schedule = read('schedule');
  const tests = schedule === undefined ? predicates : [...predicates, ...findTests(schedule)];
  answers.push(askAll(tests, error, from, site, host));
  return answers.includes('no') ? 'no' : agree(answers);
}

/** A predicate of the error, and the answer that goes on. */
type Test = readonly [predicate: Value, again: boolean];

function askAll(
  tests: readonly Test[],
  error: Value,
  state: State,
  site: Site,
  host: RetryHost,
): Certainty {
  const answers = tests.map(([predicate, again]) => {
    if (predicate.k !== 'fn') return 'unknown';
    const inner = { ...site, id: `${site.id}q` };
    const endings = host.callFunction(predicate, undefined, [error], state.clone(), inner);
    const answer = toAnswer(endings);
    if (again || answer === 'unknown') return answer;
    return answer === 'yes' ? 'no' : 'yes';
  });
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** It goes on when the notifier gives a value, and stops when it fails or is empty. */
function fires(endings: readonly Ending[]): Certainty {
  return agree(
    endings.map(({ kind, value }) => {
      if (kind === 'throw') return 'no';
      return value.k === 'lib' && value.path === 'EMPTY' ? 'no' : 'yes';
    }),
  );
}

/** What an unknown call of a member of `Schedule` has given. */
function isSchedule(value: Value): boolean {
  if (value.k !== 'sym') return value.k === 'lib' && value.path.startsWith('Schedule.');
  return value.name.startsWith('Schedule.') || value.inputs.some(isSchedule);
}

/** Tests of the error in a schedule. */
function findTests(schedule: Value, depth = 5): Test[] {
  if (schedule.k !== 'sym' || depth === 0) return [];
  const inner = schedule.inputs.flatMap((each) => findTests(each, depth - 1));
  const again = SCHEDULE_TESTS.get(schedule.name);
  const own = schedule.inputs.find((each) => each.k === 'fn');
  return again === undefined || own === undefined ? inner : [[own, again], ...inner];
}
