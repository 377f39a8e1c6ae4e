/**
 * The simulator's time: everything that waits or grows old asks this clock, so a test can let a day pass at once.
 *
 * `real` follows the machine and can be advanced on top of that; `manual` stands still between calls of `advance`. Timers
 * fire in the order of their time. Not here: what happens then.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `action` once `milliseconds` have passed on this clock; the result cancels it. */
  after(milliseconds: number, action: () => void): () => void;
  /** Resolves once `milliseconds` have passed on this clock. */
  wait(milliseconds: number): Promise<void>;
  /** Lets time pass; what is due on the way has been started when this returns. */
  advance(milliseconds: number): void;
  /** Forgets every timer and lets nothing keep the process alive. */
  stop(): void;
}

interface Timer {
  readonly at: number;
  readonly action: () => void;
}

/** No timer of Node.js waits longer than this. */
const LONGEST_WAIT = 2 ** 31 - 1;

export function createClock(
  options: { readonly mode?: 'real' | 'manual'; readonly start?: number } = {},
): Clock {
  return new SimulatorClock(options.mode ?? 'real', options.start ?? Date.now());
}

class SimulatorClock implements Clock {
  readonly #mode: 'real' | 'manual';
  /** `manual`: the time itself. `real`: how far the clock is ahead of the machine. */
  #time: number;
  readonly #timers = new Set<Timer>();
  #alarm: NodeJS.Timeout | undefined;

  constructor(mode: 'real' | 'manual', start: number) {
    this.#mode = mode;
    this.#time = mode === 'manual' ? start : start - Date.now();
  }

  now(): number {
    return this.#mode === 'manual' ? this.#time : Date.now() + this.#time;
  }

  after(milliseconds: number, action: () => void): () => void {
    const timer = { at: this.now() + Math.max(0, milliseconds), action };
    this.#timers.add(timer);
    this.#setAlarm();
    return () => {
      this.#timers.delete(timer);
      this.#setAlarm();
    };
  }

  wait(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.after(milliseconds, resolve);
    });
  }

  advance(milliseconds: number): void {
    if (!(milliseconds >= 0)) throw new RangeError('Time passes forwards only.');
    const end = this.now() + milliseconds;
    for (let timer = this.#findNext(end); timer; timer = this.#findNext(end)) {
      if (timer.at > this.now()) this.#time += timer.at - this.now();
      this.#timers.delete(timer);
      timer.action();
    }
    if (end > this.now()) this.#time += end - this.now();
    this.#setAlarm();
  }

  stop(): void {
    this.#timers.clear();
    clearTimeout(this.#alarm);
  }

  #findNext(until: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers)
      if (timer.at <= until && (next === undefined || timer.at < next.at)) next = timer;
    return next;
  }

  #setAlarm(): void {
    clearTimeout(this.#alarm);
    const next = this.#mode === 'real' ? this.#findNext(Infinity) : undefined;
    if (!next) return;
    const wait = Math.min(Math.max(0, next.at - this.now()), LONGEST_WAIT);
    this.#alarm = setTimeout(() => this.advance(0), wait);
    this.#alarm.unref();
  }
}
