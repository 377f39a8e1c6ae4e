/**
 * A function that is tried, and tried again after a failure, whoever does it: helpers of libraries,
 * policies, job runners. Not here: how each is told when to stop (`retries`, `policies`, `job-runs`).
 *
 *     run ──returns──▶ ends        (or again, when the result is not accepted)
 *      └────throws──▶ again? ──▶ run … ──▶ ends
 *                        └─────▶ throws: attempts are used up, or the error stops it
 */
import type { DelayDeclaration, LimitDeclaration } from '../../library/retry-declaration.js';
import type { Certainty } from '../../model.js';
import { joinEndings } from '../endings.js';
import type { Ending, Site } from '../host.js';
import type { State } from '../state.js';
import { isTainted } from '../values/taint.js';
import { isNullish, truthiness } from '../values/truth.js';
import { lit, sym, UNDEFINED, type Value } from '../values/values.js';
import type { Declared } from './progress.js';

export interface Trial {
  readonly library: string;
  readonly kind: 'library' | 'job';
  readonly site: Site;
  /** Runs the function once and waits for it; `attempt` is its number, from 1. */
  run(state: State, attempt: Value): Ending[];
  /** Is there another attempt after this error? */
  goesOn(error: Value, state: State): Certainty;
  /** Is there another attempt although this came back? */
  goesOnAfter?(result: Value, state: State): Certainty;
  /** What is thrown at last, when it is not the error itself. */
  toThrown?(error: Value, state: State): Value;
  readonly declared?: Declared | undefined;
}

const FIRST = lit(1);
/** The number of an attempt after a failure. */
export const SECOND = lit(2);

/** Endings of the whole: what the last attempt returns or throws. */
export function tryAndTryAgain(trial: Trial, state: State): Ending[] {
  const attempt = state.progress.phase === 0 ? FIRST : sym('attempt', 'attempt', 'mixed');
  return joinEndings(trial.run(state, attempt).flatMap((ending) => afterAttempt(trial, ending)));
}

/** The same, when the first attempt has been made already. */
export function continueTrial(trial: Trial, endings: readonly Ending[]): Ending[] {
  return joinEndings(endings.flatMap((each) => afterAttempt(trial, each)));
}

function afterAttempt(trial: Trial, ending: Ending): Ending[] {
  const { state, value, kind } = ending;
  const toLast = (each: Ending): Ending =>
    each.kind === 'throw' && trial.toThrown
      ? { ...each, value: trial.toThrown(each.value, each.state) }
      : each;
  if (state.progress.phase === 0) return [toLast(ending)];
  const again =
    kind === 'throw'
      ? trial.goesOn(value, state)
      : (trial.goesOnAfter?.(value, state.clone()) ?? 'no');
  if (again === 'no') return [toLast(ending)];
  const stop = { ...ending, state: state.clone() };
  return [stop, ...trial.run(toNextAttempt(trial, state, again), SECOND)].map(toLast);
}

/** The state in which the next attempt begins. */
export function toNextAttempt(
  trial: Pick<Trial, 'kind' | 'site' | 'library' | 'declared'>,
  state: State,
  again: Certainty,
): State {
  const next = state.clone();
  const { kind, site, library, declared } = trial;
  next.progress = {
    ...next.progress,
    certain: next.progress.certain && again === 'yes',
    region: next.progress.region ?? { kind, act: site.act, at: site.at, library, declared },
  };
  return next;
}

/** Endings of what is awaited, as those of a call that gives a promise. */
export function asPromised(endings: readonly Ending[]): Ending[] {
  return endings.map((each) => ({
    kind: 'return',
    state: each.state,
    value:
      each.kind === 'throw'
        ? { k: 'promise', ok: undefined, err: each.value }
        : { k: 'promise', ok: each.value, err: undefined },
  }));
}

/** Reads an option by its path; undefined when it is certain not to be set. */
export type ReadOption = (path: string) => Value | undefined;

/** Do the options leave room for a second attempt? What is set to some value does. */
export function allowsAnother(limit: LimitDeclaration, read: ReadOption): Certainty {
  const none = limit.means === 'retries' ? 0 : 1;
  for (const option of limit.options) {
    const value = read(option);
    if (value === undefined || isNullish(value) === 'yes') continue;
    if (value.k !== 'lit') {
      // The options themselves, when they are an object, have the count as a member.
      if (option === '') continue;
      return 'yes';
    }
    if (value.v === limit.offValue) return 'no';
    if (typeof value.v === 'number') return value.v > none ? 'yes' : 'no';
    return 'yes';
  }
  const { byDefault } = limit;
  if (byDefault === 'unbounded') return 'yes';
  return byDefault === 'unknown' ? 'unknown' : byDefault > none ? 'yes' : 'no';
}

/** What is declared about a policy, for the facts about its limit and delay. */
export function toDeclared(
  row: { readonly limit: LimitDeclaration; readonly delay: DelayDeclaration },
  options: readonly Value[],
  run?: Declared['run'],
): Declared {
  return { limit: row.limit, delay: row.delay, options, run };
}

/**
 * The answer of a predicate: endings of its call. One that depends on something other than the
 * failure, such as a count, lets the first further attempt pass.
 */
export function toAnswer(endings: readonly Ending[], whenThrown: Certainty = 'unknown'): Certainty {
  const answers = endings.map((each) => {
    if (each.kind === 'throw') return whenThrown;
    const value = each.value.k === 'promise' ? (each.value.ok ?? UNDEFINED) : each.value;
    const answer = truthiness(value);
    return answer === 'unknown' && !isTainted(value) ? 'yes' : answer;
  });
  const [answer = 'unknown'] = answers;
  return answers.every((each) => each === answer) ? answer : 'unknown';
}
