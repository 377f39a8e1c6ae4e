/**
 * Requests in flight: sent, and not waited for yet, as the function that is running sees it.
 *
 *   const p = approve(id)   approve is pending, and p carries it
 *   await p                 approve is settled
 *
 * An async function runs at once up to its end, but for its caller everything it has sent is pending
 * until the promise it gave is awaited: see `inFrame`. Not here: which requests collide (`facts/`).
 */
import type { Ending } from './host.js';
import type { State } from './state.js';
import type { Value } from './values/values.js';

/** `lost`: something that cannot be followed has the promise, so it may be settled at any time. */
type Status = 'pending' | 'settled' | 'lost';

const RANK: Readonly<Record<Status, number>> = { pending: 0, settled: 1, lost: 2 };

export interface Flights {
  /** By the key of the request. What settles on one way has settled where ways meet. */
  readonly status: ReadonlyMap<string, Status>;
  /** Sent since the async function that is running was entered. */
  readonly started: ReadonlySet<string>;
  /** A lock, a timer or unknown code decides when the running function goes on. */
  readonly gated: boolean;
  /** Unknown code runs the function when it likes: what is waited for in it may be over at any time. */
  readonly isolated: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

export const NO_FLIGHTS: Flights = {
  status: new Map(),
  started: NOTHING,
  gated: false,
  isolated: false,
};

/** In a promise: it may stand for anything, so that all is settled once it is awaited. */
export const ANYTHING = '*';

export function send(state: State, keys: readonly string[]): void {
  const { flights } = state;
  const status = new Map(flights.status);
  for (const key of keys) if (key !== ANYTHING) status.set(key, 'pending');
  const started = flights.gated ? flights.started : new Set([...flights.started, ...keys]);
  state.flights = { ...flights, status, started };
}

export function getPending(flights: Flights): ReadonlySet<string> {
  if (flights.status.size === 0) return NOTHING;
  return new Set([...flights.status].flatMap(([key, each]) => (each === 'pending' ? [key] : [])));
}

/** Has a request gone out on the way from one state to another, that is still pending? */
export function hasStarted(before: State, after: State): boolean {
  if (before.flights === after.flights) return false;
  return [...after.flights.status].some(
    ([key, each]) => each === 'pending' && before.flights.status.get(key) !== 'pending',
  );
}

function settle(flights: Flights, keys: readonly string[]): Flights {
  if (keys.length === 0 || flights.status.size === 0) return flights;
  const all = keys.includes(ANYTHING);
  return mark(
    flights,
    all ? [...flights.status.keys()] : keys,
    flights.isolated ? 'lost' : 'settled',
  );
}

function mark(flights: Flights, keys: readonly string[], as: Status): Flights {
  let status: Map<string, Status> | undefined;
  for (const key of keys) {
    if (flights.status.get(key) !== 'pending') continue;
    status ??= new Map(flights.status);
    status.set(key, as);
  }
  return status === undefined ? flights : { ...flights, status };
}

/** A promise of these requests is awaited. */
export function awaitFlights(state: State, keys: readonly string[]): void {
  state.flights = settle(state.flights, keys);
  if (keys.includes(ANYTHING)) passGate(state);
}

/** What is awaited may depend on anything, on the end of other requests too. */
export function passGate(state: State): void {
  const settled = settle(state.flights, [ANYTHING]);
  state.flights = settled.gated ? settled : { ...settled, gated: true };
}

/** Something that cannot be followed takes over the promises of these requests. */
export function loseFlights(state: State, keys: readonly string[]): void {
  if (keys.length > 0) state.flights = mark(state.flights, keys, 'lost');
}

export function joinFlights(left: Flights, right: Flights): Flights {
  if (left === right || right === NO_FLIGHTS) return left;
  let status: Map<string, Status> | undefined;
  for (const [key, theirs] of right.status) {
    const mine = left.status.get(key);
    if (mine !== undefined && RANK[mine] >= RANK[theirs]) continue;
    status ??= new Map(left.status);
    status.set(key, theirs);
  }
  const isMore = [...right.started].some((key) => !left.started.has(key));
  const gated = left.gated || right.gated;
  const isolated = left.isolated || right.isolated;
  const isSame = gated === left.gated && isolated === left.isolated;
  if (status === undefined && !isMore && isSame) return left;
  return {
    status: status ?? left.status,
    started: isMore ? new Set([...left.started, ...right.started]) : left.started,
    gated,
    isolated,
  };
}

// Functions whose promise stands for what they send

/**
 * Runs what an async function, or a callback of a promise, does. `answered` has been answered when it
 * starts; the promise of each ending then carries what was sent and waited for inside.
 */
export function inFrame(
  state: State,
  answered: readonly string[],
  run: () => readonly Ending[],
): Ending[] {
  const before = state.flights;
  const fresh = before.started.size === 0 && !before.gated && !before.isolated;
  state.flights = settle(
    fresh ? before : { ...before, started: NOTHING, gated: false, isolated: false },
    answered,
  );
  return run().map((ending) => {
    const after = ending.state.flights;
    ending.state.flights = leave(before, after);
    return { ...ending, value: carry(ending.value, getCarried(before, after)) };
  });
}

/** Runs what unknown code calls at a time that it chooses: nothing is certain around it. */
export function inIsolation(state: State, run: () => readonly Ending[]): Ending[] {
  const before = state.flights;
  state.flights = { ...settle(before, [ANYTHING]), started: NOTHING, gated: true, isolated: true };
  return run().map((ending) => {
    ending.state.flights = leave(before, ending.state.flights);
    return ending;
  });
}

function leave(before: Flights, after: Flights): Flights {
  if (after.status.size === 0) return before;
  const status = new Map(before.status);
  for (const [key, each] of after.status) {
    if (each === 'lost') status.set(key, each);
    else if (after.started.has(key)) status.set(key, 'pending');
    else if (!status.has(key)) status.set(key, 'settled');
  }
  const started = before.gated ? before.started : new Set([...before.started, ...after.started]);
  return { ...before, status, started };
}

/** What was waited for inside; what still runs when the function ends, its promise does not wait for. */
function getCarried(before: Flights, after: Flights): string[] {
  const waited = [...after.status].flatMap(([key, each]) =>
    each !== 'pending' && (after.started.has(key) || before.status.get(key) === 'pending')
      ? [key]
      : [],
  );
  // Whoever waits for a function that waits for a lock waits for the lock.
  return after.gated ? [...waited, ANYTHING] : waited;
}

/** The value, if it is a promise as one that stands for these requests too. */
export function carry(value: Value, keys: readonly string[]): Value {
  if (value.k !== 'promise' || keys.length === 0) return value;
  return { ...value, flights: mergeFlights(value.flights, keys) };
}

export function mergeFlights(
  left: readonly string[] = [],
  right: readonly string[] = [],
): readonly string[] {
  const more = right.filter((key) => !left.includes(key));
  return more.length === 0 ? left : [...left, ...more];
}

// Which requests a value stands for

/** Requests whose promises are in a value; `ANYTHING` when it holds something that is not known. */
export function findFlights(value: Value, state: State, depth = 4): readonly string[] {
  switch (value.k) {
    case 'promise':
      return value.flights ?? [];
    case 'union':
      return value.of.reduce<readonly string[]>(
        (found, each) => mergeFlights(found, findFlights(each, state, depth)),
        [],
      );
    case 'ref': {
      const object = state.object(value.id);
      if (object === undefined || depth === 0) return [ANYTHING];
      const members = [...object.members.values()].map((each) => each.value);
      return [...members, ...object.open].reduce<readonly string[]>(
        (found, each) => mergeFlights(found, findFlights(each, state, depth - 1)),
        [],
      );
    }
    case 'sym':
      return [ANYTHING];
    default:
      return [];
  }
}
