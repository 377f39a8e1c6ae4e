/**
 * Runs one function from an entry state to its end, within what a run may cost, and keeps what it reports.
 * Not here: with which entry state (`roots`), and which functions (`session`).
 */
import type { FunctionIR } from '../ir/program.js';
import type { Activation } from './activations.js';
import type { AnswerNotes, StateQuestion } from './answers/answer-log.js';
import { NO_ANSWERS } from './answers/answer-progress.js';
import type { Calls } from './calls.js';
import { NO_FLIGHTS } from './flights.js';
import type { Interpreter } from './interpreter.js';
import { BudgetError, type Meter } from './meter.js';
import type { SessionRecorder } from './recorder.js';
import type { RequestEvent, Round } from './requests/events.js';
import { NOT_STARTED } from './retries/progress.js';
import type { State } from './state.js';
import type { Objects } from './values/objects.js';

/** For one root, and for following one request: what is hard must not cost the file its other findings. */
const ROOT_BUDGET = 150_000;

/** A function run by itself, whoever may call it. */
export interface Root {
  readonly fn: FunctionIR;
  readonly activation: Activation;
  readonly events: readonly RequestEvent[];
  /** What each loop and each callback for items leaves in flight from one round to the next. */
  readonly rounds: ReadonlyMap<string, Round>;
  /** What is done with the answer of each, by its key. */
  readonly answers: ReadonlyMap<string, AnswerNotes>;
  readonly questions: readonly StateQuestion[];
  /** State when it ended: what closures made in it can see. */
  readonly final: State;
}

/** What a run works with. */
export interface Machine {
  readonly interpreter: Interpreter;
  readonly meter: Meter;
  readonly calls: Calls;
  readonly objects: Objects;
  readonly recorder: SessionRecorder;
}

export class Runner {
  truncated = false;
  /** How often a run was given up. */
  stops = 0;
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** `entry` holds the parameters already. */
  run(fn: FunctionIR, activation: Activation, entry: State): Root {
    const { recorder } = this.#machine;
    const saved = recorder.pause();
    const final = this.execute(fn, activation, entry);
    const events = [...recorder.events.values()];
    const { rounds } = recorder;
    const { notes: answers, questions } = recorder.answers;
    recorder.resume(saved);
    return { fn, activation, events, rounds, answers, questions, final };
  }

  execute(fn: FunctionIR, activation: Activation, entry: State): State {
    const { interpreter, calls, objects, recorder } = this.#machine;
    const fallback = entry.clone();
    const endings = this.#budgeted(() => interpreter.run(fn, activation, entry)) ?? [];
    // What a root gives away, its caller awaits.
    const site = { act: activation.id, id: '0end', at: fn.at };
    for (const each of endings) this.#budgeted(() => calls.settle(each.value, each.state, site));
    for (const each of endings) recorder.attempts?.end(each.state);
    const returns = endings.filter((each) => each.kind === 'return');
    for (const { value, state } of returns) {
      const given = objects.snapshot(value, state, 3);
      objects.answers.handOver([given], state, 'returned');
      objects.answers.finish(state);
    }
    const [first, ...rest] = returns;
    const final = first?.state ?? endings[0]?.state ?? fallback;
    for (const each of rest) final.absorb(each.state);
    final.progress = NOT_STARTED;
    final.history = new Set();
    final.flights = NO_FLIGHTS;
    final.answers = NO_ANSWERS;
    return final;
  }

  /** Runs something whose requests do not count; undefined when it does not come to an end. */
  quietly<T>(run: () => T): T | undefined {
    const { recorder } = this.#machine;
    const saved = recorder.pause();
    try {
      return this.#budgeted(run);
    } finally {
      recorder.resume(saved);
    }
  }

  /** Undefined when the budget was used up or the stack ran out. */
  #budgeted<T>(run: () => T): T | undefined {
    const { meter } = this.#machine;
    const outer = meter.suspend();
    meter.grant(ROOT_BUDGET);
    try {
      return run();
    } catch (error) {
      if (!(error instanceof BudgetError) && !(error instanceof RangeError)) throw error;
      this.truncated = true;
      this.stops++;
      return undefined;
    } finally {
      meter.suspend();
      meter.grant(outer);
    }
  }
}
