/** Keeps what a run reports, and knows when a followed request goes out again. */
import type { AnswerLog } from './answers/answer-log.js';
import type { Calls } from './calls.js';
import { getPending } from './flights.js';
import type { Interpreter } from './interpreter.js';
import type { Again, Follow, RequestEvent, Round } from './requests/events.js';
import type { Recorder } from './requests/requests.js';
import { Attempts } from './retries/attempts.js';
import type { State } from './state.js';
import type { Value } from './values/values.js';

/** What a run had reported when another one began in its midst. */
interface Paused {
  readonly events: Map<string, RequestEvent>;
  readonly rounds: Map<string, Round>;
  readonly answers: ReturnType<AnswerLog['start']>;
}

export class SessionRecorder implements Recorder {
  events = new Map<string, RequestEvent>();
  /** By the place of the construct: see `roundKey`. */
  rounds = new Map<string, Round>();
  follow: Follow | undefined;
  again: Again[] = [];
  attempts: Attempts | undefined;
  followedFunctions: ReadonlySet<number> = new Set();
  followedLoops: ReadonlyMap<number, ReadonlySet<number>> = new Map();
  readonly isRead: (event: RequestEvent) => boolean;
  readonly #interpreter: Interpreter;
  readonly #calls: Calls;
  readonly answers: AnswerLog;
  #replaying = 0;

  constructor(
    interpreter: Interpreter,
    calls: Calls,
    answers: AnswerLog,
    isRead: (event: RequestEvent) => boolean,
  ) {
    this.answers = answers;
    this.#interpreter = interpreter;
    this.#calls = calls;
    this.isRead = isRead;
  }

  start(follow: Follow | undefined): void {
    this.follow = follow;
    this.answers.enabled = follow === undefined;
    this.events = new Map();
    this.again = [];
    this.attempts = follow && new Attempts(follow);
    this.followedLoops = new Map();
  }

  pause(): Paused {
    const { events, rounds } = this;
    this.events = new Map();
    this.rounds = new Map();
    return { events, rounds, answers: this.answers.start() };
  }

  resume({ events, rounds, answers }: Paused): void {
    this.events = events;
    this.rounds = rounds;
    this.answers.resume(answers);
  }

  record(event: RequestEvent): void {
    const known = this.events.get(event.key);
    const kept = this.#replaying > 0 && known !== undefined ? known : event;
    // What is in flight in a first round, before any round has waited for it, is in flight.
    const inFlight = new Set([...(known?.inFlight ?? []), ...event.inFlight]);
    this.events.set(event.key, { ...kept, inFlight });
  }

  /** A round of a construct is over. */
  noteRound(key: string, state: State, list: Value | undefined): void {
    if (this.follow === undefined) {
      this.rounds.set(key, { pending: getPending(state.flights), list });
    }
  }

  /** Runs once more what has run before, to see what is still in flight from the first time. */
  replay<T>(run: () => T): T {
    this.#replaying++;
    try {
      return run();
    } finally {
      this.#replaying--;
    }
  }

  started(event: RequestEvent): void {
    const loops = new Map<number, Set<number>>();
    const chain = this.#interpreter.activations.chain(event.act);
    this.followedFunctions = new Set(chain.map((each) => each.fn));
    chain.forEach((activation, index) => {
      const next = chain[index + 1];
      const block = next?.block ?? Number.parseInt(event.key.split(':')[1] ?? '0', 10);
      const fn = this.#interpreter.getFunction(activation.fn);
      loops.set(activation.id, new Set(fn.blocks[block]?.loops ?? []));
    });
    this.followedLoops = loops;
  }

  repeated(event: RequestEvent): void {
    const chain = this.#interpreter.activations.chain(event.act);
    this.followedFunctions = new Set([...this.followedFunctions, ...chain.map((each) => each.fn)]);
  }

  isFollowed(follow: Follow, event: RequestEvent): boolean {
    if (event.sink !== follow.sink) return false;
    if (event.key === follow.key) return true;
    return this.#interpreter.activations
      .chain(event.act)
      .some((each) => this.#calls.recursive.has(each.fn));
  }

  functionOf(act: number): number {
    return this.#interpreter.activations.get(act).fn;
  }
}
