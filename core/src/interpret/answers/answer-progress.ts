/**
 * What a run has done with the answers that came so far, as part of its state: which of them were
 * tested on every way here, and what was read as a success before a test on some way here.
 *
 *   request ──▶ { tested: no, pending: {} } ──read data──▶ pending: { data } ──test ok──▶ tested
 *
 * A test clears what was read before it: reading the body first and asking later is fine.
 */
import { alternatives, type Value } from '../values/values.js';
import type { AnswerRead } from './answer-log.js';

export interface AnswerProgress {
  /** On every way here. */
  readonly tested: boolean;
  /** Reads of a success on some way here with no test before or since. */
  readonly pending: ReadonlyMap<string, AnswerRead>;
}

/** By key of the request; only of those that do not throw when Persona refuses. */
export type AnswerStates = ReadonlyMap<string, AnswerProgress>;

export const NO_ANSWERS: AnswerStates = new Map();
const NOTHING_PENDING: AnswerProgress['pending'] = new Map();
const TESTED: AnswerProgress = { tested: true, pending: NOTHING_PENDING };

export function withRequest(states: AnswerStates, event: string): AnswerStates {
  const pending = states.get(event)?.pending ?? NOTHING_PENDING;
  return new Map(states).set(event, { tested: false, pending });
}

export function withTest(states: AnswerStates, event: string): AnswerStates {
  const known = states.get(event);
  if (known === undefined || (known.tested && known.pending.size === 0)) return states;
  return new Map(states).set(event, TESTED);
}

/** On this way there is no answer: the request has failed. */
export function withoutAnswer(states: AnswerStates, failure: Value): AnswerStates {
  let result = states;
  for (const each of alternatives(failure)) {
    const known = each.k === 'err' ? states.get(each.event) : undefined;
    if (each.k !== 'err' || known === undefined || known.tested) continue;
    result = new Map(result).set(each.event, { tested: true, pending: known.pending });
  }
  return result;
}

export function withRead(states: AnswerStates, id: string, read: AnswerRead): AnswerStates {
  const known = states.get(read.event);
  if (known === undefined || known.tested || known.pending.has(id)) return states;
  const pending = new Map(known.pending).set(id, read);
  return new Map(states).set(read.event, { tested: false, pending });
}

/** Adds what another state has tested, although it may not be on the way here. */
export function withTestsOf(states: AnswerStates, other: AnswerStates): AnswerStates {
  let result = states;
  for (const [event, { tested }] of other) if (tested) result = withTest(result, event);
  return result;
}

/** What holds where two ways meet; `left` itself when the right one adds nothing. */
export function joinAnswers(left: AnswerStates, right: AnswerStates): AnswerStates {
  if (left === right || right.size === 0) return left;
  let joined: Map<string, AnswerProgress> | undefined;
  for (const [event, theirs] of right) {
    const mine = left.get(event);
    const both = mine === undefined ? theirs : joinProgress(mine, theirs);
    if (both === mine) continue;
    joined ??= new Map(left);
    joined.set(event, both);
  }
  return joined ?? left;
}

function joinProgress(left: AnswerProgress, right: AnswerProgress): AnswerProgress {
  if (left === right) return left;
  const tested = left.tested && right.tested;
  const isMore = [...right.pending.keys()].some((id) => !left.pending.has(id));
  if (tested === left.tested && !isMore) return left;
  const pending = isMore ? new Map([...left.pending, ...right.pending]) : left.pending;
  return { tested, pending };
}
