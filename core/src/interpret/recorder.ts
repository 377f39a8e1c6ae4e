/** Keeps what a run reports, and knows when a followed request goes out again. */
import type { Calls } from './calls.js';
import type { Again, Follow, RequestEvent } from './events.js';
import type { Interpreter } from './interpreter.js';
import type { Recorder } from './requests.js';

export class SessionRecorder implements Recorder {
  events = new Map<string, RequestEvent>();
  follow: Follow | undefined;
  again: Again[] = [];
  followedLoops: ReadonlyMap<number, ReadonlySet<number>> = new Map();
  readonly isRead: (event: RequestEvent) => boolean;
  readonly #interpreter: Interpreter;
  readonly #calls: Calls;

  constructor(interpreter: Interpreter, calls: Calls, isRead: (event: RequestEvent) => boolean) {
    this.#interpreter = interpreter;
    this.#calls = calls;
    this.isRead = isRead;
  }

  start(follow: Follow | undefined): void {
    this.follow = follow;
    this.events = new Map();
    this.again = [];
    this.followedLoops = new Map();
  }

  pause(): Map<string, RequestEvent> {
    const saved = this.events;
    this.events = new Map();
    return saved;
  }

  resume(saved: Map<string, RequestEvent>): void {
    this.events = saved;
  }

  started(event: RequestEvent): void {
    const loops = new Map<number, Set<number>>();
    const chain = this.#interpreter.activations.chain(event.act);
    chain.forEach((activation, index) => {
      const next = chain[index + 1];
      const block = next?.block ?? Number.parseInt(event.key.split(':')[1] ?? '0', 10);
      const fn = this.#interpreter.getFunction(activation.fn);
      loops.set(activation.id, new Set(fn.blocks[block]?.loops ?? []));
    });
    this.followedLoops = loops;
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
