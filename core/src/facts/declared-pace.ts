/**
 * How long apart and how often a library tries again, read from its row and the options it was given.
 * Called by `pace`. Not here: retries written by hand, whose waits are followed.
 */
import type { Again } from '../interpret/requests/events.js';
import type { Declared } from '../interpret/retries/progress.js';
import type { Session } from '../interpret/session.js';
import { isNullish, truthiness } from '../interpret/values/truth.js';
import { lit, sym, type Err, type Fn, type Resp, type Value } from '../interpret/values/values.js';
import { DELAY_MAKERS, type DelayKind, type DelayMaker } from '../library/retry-declaration.js';
import { toBackoff, UNKNOWN_BACKOFF, type Backoff } from './backoff.js';
import type { Pace } from './pace.js';
import { getScheduleLimit } from './schedule-limit.js';

export function toDeclaredPace(declared: Declared, again: Again, session: Session): Pace {
  const policy = new Policy(declared, again, session);
  return { backoff: policy.getBackoff(), limit: policy.getLimit() };
}

/** What an option is: not set, set to a value, or set or not. */
type Setting =
  | { readonly is: 'absent' }
  | { readonly is: 'unknown' }
  | { readonly is: 'set'; readonly value: Value };

const ABSENT: Setting = { is: 'absent' };
const UNSURE: Setting = { is: 'unknown' };

class Policy {
  readonly #declared: Declared;
  readonly #again: Again;
  readonly #session: Session;

  constructor(declared: Declared, again: Again, session: Session) {
    this.#declared = declared;
    this.#again = again;
    this.#session = session;
  }

  // How often

  getLimit(): Pace['limit'] {
    const { limit } = this.#declared;
    const decides = this.#readMaybe(limit.ignoredWith);
    if (decides.is === 'set' && decides.value.k === 'fn') return this.#askForEver(decides.value);
    if (decides.is === 'unknown') return 'unknown';
    const deadlines = (limit.deadline?.options ?? []).map((each) => this.#read(each));
    if (deadlines.some((each) => each.is === 'set') || limit.deadline?.byDefault !== undefined) {
      return 'bounded';
    }
    if (deadlines.some((each) => each.is === 'unknown')) return 'unknown';
    if (limit.forever !== undefined) {
      const forever = this.#read(limit.forever);
      if (forever.is === 'unknown') return 'unknown';
      if (forever.is === 'set' && truthiness(forever.value) !== 'no') {
        return truthiness(forever.value) === 'yes' ? 'unbounded' : 'unknown';
      }
    }
    const whole = this.#declared.options.at(-1);
    if (limit.schedule !== undefined && whole && isMade(whole)) return getScheduleLimit(whole);
    for (const option of limit.options) {
      const count = this.#read(option);
      if (count.is === 'unknown') return 'unknown';
      if (count.is === 'absent' || (option === '' && isOptions(count.value))) continue;
      return this.#judgeCount(count.value);
    }
    const schedule = this.#readMaybe(limit.schedule);
    if (schedule.is === 'unknown') return 'unknown';
    if (schedule.is === 'set') return getScheduleLimit(schedule.value);
    if (limit.byDefault === 'unbounded' || limit.byDefault === 'unknown') return limit.byDefault;
    return 'bounded';
  }

  #judgeCount(count: Value): Pace['limit'] {
    if (count.k !== 'lit') return 'unknown';
    if (count.v === this.#declared.limit.unboundedValue) return 'unbounded';
    if (typeof count.v !== 'number') return 'unknown';
    return count.v === Number.POSITIVE_INFINITY ? 'unbounded' : 'bounded';
  }

  /** A function that decides alone: does it still say yes after very many attempts? */
  #askForEver(decides: Fn): Pace['limit'] {
    const { error, response, isNetwork } = this.#getFailure();
    const answered = isNetwork ? [error, lit(null)] : [lit(null), response];
    const answers = this.#ask(decides, [lit(100_000), ...answered]);
    if (answers.length === 0) return 'unknown';
    if (answers.every((each) => truthiness(unwrap(each)) === 'yes')) return 'unbounded';
    return answers.every((each) => truthiness(unwrap(each)) === 'no') ? 'bounded' : 'unknown';
  }

  /** What a function among the options can give. */
  #ask(fn: Fn, args: readonly Value[]): readonly Value[] {
    const { run } = this.#declared;
    return (run && this.#session.ask(() => run(fn, args))) ?? [];
  }

  // How long apart

  getBackoff(): Backoff {
    const { delay } = this.#declared;
    const computed = this.#readMaybe(delay.compute?.option);
    if (computed.is === 'unknown') return UNKNOWN_BACKOFF;
    if (computed.is === 'set' && computed.value.k === 'fn') return this.#compute(computed.value);
    if (computed.is === 'set') {
      const made = this.#readMade(computed.value);
      if (made !== undefined) return made;
      if (computed.value.k !== 'lit') return UNKNOWN_BACKOFF;
    }
    if (delay.maker !== undefined) return this.#getMade(delay.maker);
    return this.#getPlain();
  }

  #getPlain(): Backoff {
    const { delay } = this.#declared;
    const start = this.#readFirst(delay.start ?? []);
    const kind = this.#getKind(start);
    if (start.is === 'unknown' || kind === undefined) return UNKNOWN_BACKOFF;
    const byDefault = delay.byDefault === 'unknown' ? undefined : delay.byDefault.start;
    const first = start.is === 'set' ? this.#toMs(start.value) : byDefault;
    if (start.is === 'set' && first === undefined && kind === 'none') return UNKNOWN_BACKOFF;
    const cap = this.#readMaybe(delay.cap);
    const most = cap.is === 'set' ? this.#toMs(cap.value) : undefined;
    const isCapped = most !== undefined && first !== undefined && most <= first;
    return toKindOfBackoff(isCapped ? 'constant' : kind, isCapped ? most : first);
  }

  #getKind(start: Setting): DelayKind | undefined {
    const { delay } = this.#declared;
    const byDefault = delay.byDefault === 'unknown' ? undefined : delay.byDefault.kind;
    let kind = start.is === 'set' ? (delay.startMeans ?? byDefault) : byDefault;
    if (delay.kind !== undefined) {
      const named = this.#read(delay.kind.option);
      if (named.is === 'unknown') return undefined;
      if (named.is === 'set') {
        const text = named.value.k === 'lit' ? String(named.value.v) : '';
        kind = delay.kind.values[text];
      }
    }
    const grows = this.#readMaybe(delay.grows);
    if (grows.is === 'unknown') return undefined;
    if (grows.is === 'set' && truthiness(grows.value) !== 'no') kind = 'exponential';
    const factor = this.#readMaybe(delay.factor);
    if (factor.is === 'unknown' || (factor.is === 'set' && factor.value.k !== 'lit')) {
      return undefined;
    }
    return factor.is === 'set' && isOne(factor.value) && kind !== 'none' ? 'constant' : kind;
  }

  /** What a function of the attempt gives for the first two. */
  #compute(fn: Fn): Backoff {
    const { compute } = this.#declared.delay;
    const at = (attempt: number): Value | undefined => {
      const { error } = this.#getFailure();
      const number = lit(attempt);
      const given = compute?.given ?? 'attempt';
      const args: Record<typeof given, readonly Value[]> = {
        attempt: [number],
        'attempt, error': [number, error],
        'error, attempt': [error, number],
        context: [toContext(number, error)],
      };
      const answers = this.#ask(fn, args[given]);
      const [only, ...others] = answers.map(unwrap);
      return others.length > 0 ? undefined : only;
    };
    const from = compute?.first ?? 1;
    const [first, second] = [at(from), at(from + 1)].map((each) =>
      compute?.gives === 'notifier' ? each && readTimer(each) : each,
    );
    if (first === undefined || second === undefined) return UNKNOWN_BACKOFF;
    const factor = lit(this.#declared.delay.unit === 's' ? 1000 : 1);
    const [one, other] = [first, second].map((ms) => [
      [{ ms: { k: 'derived', how: '*', inputs: [ms, factor] } as const, act: -1, at: NOWHERE }],
    ]);
    return { ...toBackoff(one ?? [], other), wait: undefined };
  }

  #getMade(option: string): Backoff {
    const made = this.#read(option);
    const whole = this.#declared.options.at(-1);
    const value = made.is === 'set' ? made.value : whole && isMade(whole) ? whole : undefined;
    if (value !== undefined) return this.#readMade(value) ?? UNKNOWN_BACKOFF;
    return made.is === 'absent' ? this.#getPlain() : UNKNOWN_BACKOFF;
  }

  /** `new ExponentialBackoff({ initialDelay: 500 })`, `axiosRetry.exponentialDelay` */
  #readMade(value: Value): Backoff | undefined {
    const name =
      value.k === 'lib' ? value.path : value.k === 'sym' ? value.name.replace(/\(\)$/u, '') : '';
    const last = name.split('.').at(-1);
    const maker = DELAY_MAKERS.find((each) => each.callee.split(/[.:]/u).at(-1) === last);
    if (maker === undefined || last === '') return undefined;
    const start = value.k === 'sym' ? readStart(maker, value.inputs) : maker.byDefault;
    if (maker.kind === 'function' || maker.kind === 'list') return UNKNOWN_BACKOFF;
    return toKindOfBackoff(maker.kind, start);
  }

  // Options

  #readFirst(options: readonly string[]): Setting {
    for (const option of options) {
      const found = this.#read(option);
      if (found.is === 'set' && found.value.k !== 'lit' && found.value.k !== 'sym') continue;
      if (found.is !== 'absent') return found;
    }
    return ABSENT;
  }

  #readMaybe(option: string | undefined): Setting {
    return option === undefined ? ABSENT : this.#read(option);
  }

  #read(option: string): Setting {
    for (const layer of [...this.#declared.options].reverse()) {
      const found = readPath(layer, option === '' ? [] : option.split('.'));
      if (found.is === 'unknown') return found;
      if (found.is === 'set' && isNullish(found.value) !== 'yes') return found;
    }
    return ABSENT;
  }

  #toMs(value: Value): number | undefined {
    if (value.k !== 'lit' || typeof value.v !== 'number') return undefined;
    return this.#declared.delay.unit === 's' ? value.v * 1000 : value.v;
  }

  #getFailure(): { error: Err; response: Resp; isNetwork: boolean } {
    const { outcome, first } = this.#again;
    const about = { event: first.key, client: first.client };
    const status = outcome === 'network' ? undefined : outcome;
    return {
      error: { k: 'err', ...about, outcome },
      response: { k: 'resp', ...about, outcome: status },
      isNetwork: outcome === 'network',
    };
  }
}

const NOWHERE = [0, 0] as const;
/** Whatever else a hook is told. */
const SOME_CONTEXT = sym('context', 'context', 'mixed', { taint: true });

/** The one object that a hook is given; names differ from library to library. */
function toContext(attempt: Value, error: Err): Value {
  const numbers = ['attemptCount', 'retryCount', 'attempt', 'attemptNumber'];
  const entries = [...numbers.map((name) => [name, attempt] as const), ['error', error] as const];
  return {
    k: 'tree',
    kind: 'object',
    entries: entries.map(([name, value]) => [name, value, false] as const),
    open: [SOME_CONTEXT],
  };
}

function readPath(value: Value, path: readonly string[]): Setting {
  const [name, ...rest] = path;
  if (name === undefined) return { is: 'set', value };
  switch (value.k) {
    case 'tree': {
      const entry = value.entries.find(([key]) => key === name);
      if (entry !== undefined) return entry[2] ? UNSURE : readPath(entry[1], rest);
      return value.open.length > 0 ? UNSURE : ABSENT;
    }
    case 'lit':
    case 'fn':
      return ABSENT;
    default:
      return UNSURE;
  }
}

/** An object or a function where a number could stand too. */
function isOptions(value: Value): boolean {
  return value.k === 'tree' || value.k === 'fn';
}

/** What a library has made, in the place of options. */
function isMade(value: Value): boolean {
  return value.k === 'sym' || value.k === 'lib';
}

function isOne(value: Value): boolean {
  return value.k === 'lit' && Number(value.v) === 1;
}

function unwrap(value: Value): Value {
  return value.k === 'promise' ? (value.ok ?? lit(undefined)) : value;
}

/** `timer(1000)` of rxjs */
function readTimer(value: Value): Value | undefined {
  return value.k === 'sym' && value.name === 'timer()' ? value.inputs[0] : undefined;
}

function readStart(maker: DelayMaker, inputs: readonly Value[]): number | undefined {
  if (maker.start === undefined) return maker.byDefault;
  const given = inputs[maker.start.argument];
  if (given === undefined || isNullish(given) === 'yes') return maker.byDefault;
  const { option } = maker.start;
  const found =
    option === undefined ? { is: 'set' as const, value: given } : readPath(given, [option]);
  if (found.is === 'absent') return maker.byDefault;
  if (found.is !== 'set' || found.value.k !== 'lit') return undefined;
  return typeof found.value.v === 'number' ? found.value.v : undefined;
}

function toKindOfBackoff(kind: DelayKind, first: number | undefined): Backoff {
  const known = { ...UNKNOWN_BACKOFF, firstMs: first };
  switch (kind) {
    case 'none':
      return { ...known, kind: 'none' };
    case 'constant':
      return { ...known, kind: first === 0 ? 'none' : 'constant', secondMs: first };
    case 'linear':
    case 'exponential':
      return { ...known, kind: 'growing' };
  }
}
