/**
 * Notes what a run reads of each request's answer and what it asks about it: members, headers,
 * comparisons, tests. Not here: what a member is (`answers`) and what it means (`facts/`).
 * Told by the operations of values while they run; read by the session when a root is over.
 */
import { CONFLICT_STATUS, findStatus } from '@persona-lint/api';
import type { Range } from '../../ir/program.js';
import type { Site } from '../host.js';
import type { State } from '../state.js';
import type { Member } from '../values/object.js';
import { isNullish } from '../values/truth.js';
import { alternatives, literalString, type Sym, type Value } from '../values/values.js';
import {
  collectAnswerPaths,
  findAnswerPath,
  isPresencePath,
  isSuccessPath,
  isVerdict,
  mayAnswer,
  type AnswerPath,
} from './answer-path.js';
import { withRead, withTest } from './answer-progress.js';
import { toListTests, toTableTests, toTests, type AnswerTest } from './answer-tests.js';

export interface AnswerRead extends AnswerPath {
  readonly at: Range;
  /** Activation whose code reads. */
  readonly act: number;
  /** Text of the program that it is compared with, whole. */
  readonly comparedWith?: string;
}

/** What one root does with the answer of one request. */
export interface AnswerNotes {
  readonly reads: Map<string, AnswerRead>;
  /** Reads of a success that no test comes before or after, on some way to the end. */
  readonly unchecked: Map<string, AnswerRead>;
  /** Headers whose value decides how long to wait. */
  readonly waits: Set<string>;
  /** Something was asked that tells success from failure. */
  tested: boolean;
  /** It was asked in a loop or a callback for items: when there are none, nothing is asked or used. */
  testedEach: boolean;
  /** Is a conflict told from other refusals? `unknown`: other code was given the whole answer. */
  conflict: 'yes' | 'unknown' | undefined;
  /** Empty unless the log is tracing. */
  readonly tests: AnswerTest[];
}

/** A question about something's state, or a look-up by a function that cannot be followed. */
export interface StateQuestion {
  readonly text: string;
  /** Requests that went out before. */
  readonly history: ReadonlySet<string>;
}

const CONFLICT_TEXT = new RegExp(
  `${String(CONFLICT_STATUS)}|conflict|already|exist|duplicate|taken|unique`,
  'iu',
);
const CONFLICT_NAME = /conflict/iu;

export class AnswerLog {
  notes = new Map<string, AnswerNotes>();
  questions: StateQuestion[] = [];
  /** Off while one request is followed: what is read then has been read before. */
  enabled = true;
  /** On when a file is described: which values are asked for is noted, too. */
  tracing = false;

  start(): { notes: Map<string, AnswerNotes>; questions: StateQuestion[] } {
    const { notes, questions } = this;
    this.notes = new Map();
    this.questions = [];
    return { notes, questions };
  }

  resume(saved: { notes: Map<string, AnswerNotes>; questions: StateQuestion[] }): void {
    this.notes = saved.notes;
    this.questions = saved.questions;
  }

  /** A member of an answer was read; `value` is what was found. */
  read(value: Value, state: State, site: Site): void {
    const from = value.k === 'sym' ? value.answer : undefined;
    if (!this.enabled || from === undefined) return;
    const { act, at } = site;
    const read: AnswerRead = { ...from, at, act };
    const id = idOf(read);
    const { reads } = this.#notesOf(from.event);
    if (!reads.has(id)) reads.set(id, read);
    if (isSuccessPath(from)) state.answers = withRead(state.answers, id, read);
  }

  /** A branch was taken by a condition that is not decided; `each`: for one of several items. */
  branch(cond: Value, state: State, each: boolean): void {
    if (!this.enabled || !mayAnswer(cond)) return;
    for (const event of collectTested(cond, true, 5)) {
      this.#tested(event, state);
      if (each) this.#notesOf(event).testedEach = true;
    }
  }

  /** Code that cannot be followed, or a caller, was given a value. */
  handOver(values: readonly Value[], state: State, how: 'given' | 'validated' | 'returned'): void {
    if (!this.enabled) return;
    for (const path of values.filter(mayAnswer).flatMap((each) => collectAnswerPaths(each))) {
      const isWhole = path.path.length === 0 && path.part !== 'headers';
      const isBody = isWhole && path.part === 'body';
      if (isVerdict(path) || (isBody && how !== 'returned') || how === 'validated') {
        // Whoever has the whole answer may ask.
        if (isWhole) state.answers = withTest(state.answers, path.event);
        else this.#tested(path.event, state);
      }
      // A client that throws gives no conflict in its answer.
      const hasRefusal = path.part === 'error' || state.answers.has(path.event);
      if (isWhole && !isBody && hasRefusal) this.#notesOf(path.event).conflict ??= 'unknown';
    }
  }

  /** Both sides of `===` and the like. */
  compare(operator: string, left: Value, right: Value, state: State, at: Range): void {
    if (!this.enabled) return;
    if (this.tracing) this.#note(toTests(operator, left, right, at));
    if (operator === 'instanceof') {
      if (CONFLICT_NAME.test(nameOf(right))) this.#conflictIn(left);
      return;
    }
    if (!/^[!=]==?$/u.test(operator)) return;
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (one.k !== 'lit' && one.k !== 'lib' && one.k !== 'sym') continue;
      this.ask(other, one, state);
      if (one.k === 'lit' && typeof one.v === 'string') this.#compareText(other, one.v, at);
    }
  }

  /** Is `value` one of these, does it contain this? `exact`: the whole text is compared. */
  ask(value: Value, wanted: Value, state: State): void {
    if (!this.enabled) return;
    if (value.k === 'sym' && isStateName(value) && literalString(wanted) !== undefined) {
      this.#question(value.name, state);
    }
    if (mayAnswer(value) && isAboutConflict(wanted)) this.#conflictIn(value);
  }

  /** A member of a table was looked up by a value: `messages[response.status]`. */
  lookUp(key: Value, members: ReadonlyMap<string, Member>): void {
    if (!this.enabled || !mayAnswer(key)) return;
    if (this.tracing) this.#note(toTableTests(key, members));
    if (members.has(String(CONFLICT_STATUS))) this.#conflictIn(key);
  }

  /** Is `value` one of these, or does it hold this? `within`: the list in which it stands. */
  test(value: Value, wanted: Value, within?: Range): void {
    if (this.enabled && this.tracing) this.#note(toListTests(value, wanted, within));
  }

  #note(tests: readonly AnswerTest[]): void {
    for (const test of tests) this.#notesOf(test.event).tests.push(test);
  }

  wait(time: Value): void {
    if (!this.enabled || !mayAnswer(time)) return;
    for (const { event, part, path } of collectAnswerPaths(time)) {
      if (part === 'headers' && path[0] !== undefined) this.#notesOf(event).waits.add(path[0]);
    }
  }

  /** A function that cannot be followed looks something up. */
  call(name: string, state: State): void {
    if (this.enabled && LOOK_UP.test(name)) this.#question(name, state);
  }

  /** A root is over: what nothing has tested by now stays untested. */
  finish(state: State): void {
    for (const [event, { pending }] of state.answers) {
      for (const [id, read] of pending) this.#notesOf(event).unchecked.set(id, read);
    }
  }

  #tested(event: string, state: State): void {
    this.#notesOf(event).tested = true;
    state.answers = withTest(state.answers, event);
  }

  #compareText(value: Value, text: string, at: Range): void {
    for (const each of alternatives(value)) {
      const from = findAnswerPath(each);
      if (from?.part !== 'body' || from.path[0] !== 'errors' || text === '') continue;
      const read: AnswerRead = { ...from, at, act: -1, comparedWith: text };
      this.#notesOf(from.event).reads.set(`${idOf(read)}=`, read);
    }
  }

  #conflictIn(value: Value): void {
    for (const path of collectAnswerPaths(value)) {
      if (isVerdict(path) || path.path.length === 0) this.#notesOf(path.event).conflict = 'yes';
    }
  }

  #question(text: string, state: State): void {
    this.questions.push({ text, history: state.history });
  }

  #notesOf(event: string): AnswerNotes {
    const known = this.notes.get(event);
    if (known !== undefined) return known;
    const made: AnswerNotes = {
      reads: new Map(),
      unchecked: new Map(),
      waits: new Set(),
      tested: false,
      testedEach: false,
      conflict: undefined,
      tests: [],
    };
    this.notes.set(event, made);
    return made;
  }
}

const LOOK_UP =
  /(?:^|\.)(?:find|get|fetch|search|look|load|retrieve|list|exists|has|check|read|query|can|is|ensure|assert)/iu;

function idOf({ part, path, at }: AnswerRead): string {
  return `${part}.${path.join('.')}@${String(at[0])}-${String(at[1])}`;
}

/** `inquiry.attributes.status`, wherever it came from. */
function isStateName({ name, answer }: Sym): boolean {
  return answer?.part !== 'response' && /(?:status|state)$/iu.test(name);
}

function nameOf(value: Value): string {
  if (value.k === 'lib') return value.path === '' ? value.module : value.path;
  return value.k === 'sym' ? value.name : '';
}

function isAboutConflict(wanted: Value): boolean {
  switch (wanted.k) {
    case 'lit':
      if (typeof wanted.v === 'number') return wanted.v === CONFLICT_STATUS;
      return typeof wanted.v === 'string' && isConflictText(wanted.v);
    case 'regex':
      return CONFLICT_TEXT.test(wanted.source);
    case 'union':
      return wanted.of.some(isAboutConflict);
    default:
      return CONFLICT_NAME.test(nameOf(wanted));
  }
}

function isConflictText(text: string): boolean {
  const titles = findStatus(CONFLICT_STATUS)?.titles ?? [];
  return CONFLICT_TEXT.test(text) || titles.some(({ title }) => title === text);
}

/** Requests whose outcome a condition asks about. */
function collectTested(cond: Value, presence: boolean, depth: number): string[] {
  if (depth === 0) return [];
  switch (cond.k) {
    case 'sym': {
      const { answer, inputs } = cond;
      if (answer !== undefined) {
        const asks = isVerdict(answer) || (presence && isPresencePath(answer));
        return asks ? [answer.event] : [];
      }
      const names = inputs.map((each) => (each.k === 'lit' ? each.v : undefined));
      if (names.some((name) => name === 'errors' || name === 'data' || name === 'error')) {
        return inputs.flatMap((each) => collectAnswerPaths(each, 2)).map(({ event }) => event);
      }
      const isValue = inputs.some((each) => each.k === 'lit' && isNullish(each) === 'no');
      const isType = inputs.some((each) => each.k === 'sym' && each.id.startsWith('typeof'));
      const still = presence && (!isValue || isType);
      return inputs.flatMap((each) => collectTested(each, still, depth - 1));
    }
    case 'union':
      return cond.of.flatMap((each) => collectTested(each, presence, depth - 1));
    case 'derived':
      return cond.how === 'body'
        ? []
        : cond.inputs.flatMap((each) => collectTested(each, false, depth - 1));
    case 'str':
      return cond.parts.flatMap((each) => collectTested(each, false, depth - 1));
    default:
      return [];
  }
}
