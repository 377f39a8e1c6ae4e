/**
 * What the waits between three attempts amount to: none, always the same, growing, as long as the
 * answer says. Compared by calculating both with the same samples for whatever is not known.
 * Called by `retry`. Not here: how waits are found (`interpret/retries/waits`).
 */
import { isUnknownWait, type Wait, type Waits } from '../interpret/retries/waits.js';
import { isTainted } from '../interpret/values/taint.js';
import type { Value } from '../interpret/values/values.js';
import type { RetryWait } from '../model.js';

/** Without its place; `wait` says where it stands. */
export interface Backoff extends Omit<RetryWait, 'place'> {
  readonly wait: Wait | undefined;
}

export const UNKNOWN_BACKOFF: Backoff = {
  kind: 'unknown',
  firstMs: undefined,
  secondMs: undefined,
  wait: undefined,
};

type Interval = readonly [low: number, high: number];

/** Stand for values that are not known; small, as they may be exponents. */
const SAMPLES = [2, 7, 31] as const;

/** `second` is undefined where no third attempt follows. */
export function toBackoff(first: Waits, second: Waits | undefined): Backoff {
  if (isUnknownWait(first)) return UNKNOWN_BACKOFF;
  const [way = [], ...others] = first;
  if (first.every((each) => each.length === 0)) {
    return { ...UNKNOWN_BACKOFF, kind: 'none', firstMs: 0 };
  }
  if (others.length > 0) return UNKNOWN_BACKOFF;
  const wait = way.at(-1);
  const unclear = { ...UNKNOWN_BACKOFF, wait };
  const values = way.flatMap((each) => each.ms ?? []);
  if (values.some(isFromHeader)) return { ...unclear, kind: 'header' };
  const schedule = readSchedule(values);
  if (schedule !== undefined) return { ...schedule, wait };
  if (values.some((each) => isTainted(each) || isUnstable(each))) return unclear;
  const [next, ...more] = second ?? [];
  if (next === undefined || more.length > 0) return { ...unclear, ...toKnown(values, undefined) };
  const later = next.flatMap((each) => each.ms ?? []);
  if (later.length !== next.length || later.some((each) => isTainted(each) || isUnstable(each))) {
    return unclear;
  }
  return { ...compare(values, later), wait };
}

function compare(first: readonly Value[], second: readonly Value[]): Omit<Backoff, 'wait'> {
  const names = namesIn(first);
  const isComparable = [...namesIn(second)].every((each) => names.has(each));
  const pairs = SAMPLES.map(
    (sample, round) => [sum(first, sample, round), sum(second, sample, round)] as const,
  );
  const known = names.size === 0 ? toKnown(first, second) : toKnown([], undefined);
  const is = (test: (one: Interval, other: Interval) => boolean): boolean =>
    isComparable && pairs.every(([one, other]) => one && other && test(one, other));
  if (is((one, other) => one[0] === other[0] && one[1] === other[1])) {
    return { ...known, kind: known.firstMs === 0 ? 'none' : 'constant' };
  }
  const grows = is((one, other) => other[1] > one[1] && other[0] >= one[0]);
  return { ...known, kind: grows ? 'growing' : 'unknown' };
}

/** Milliseconds at most; the smallest sample stands for nothing here. */
function toKnown(
  first: readonly Value[],
  second: readonly Value[] | undefined,
): Omit<Backoff, 'wait'> {
  const most = (values: readonly Value[] | undefined): number | undefined =>
    values === undefined || values.length === 0 || namesIn(values).size > 0
      ? undefined
      : sum(values, 0, 0)?.[1];
  return { kind: 'unknown', firstMs: most(first), secondMs: most(second) };
}

/** `for (const delay of [1000, 5000])`: one after the other. */
function readSchedule(values: readonly Value[]): Omit<Backoff, 'wait'> | undefined {
  const [only] = values;
  const list = values.length === 1 && only ? findElements(only) : undefined;
  if (list === undefined || only === undefined) return undefined;
  const delays = list.map((each) => evaluate(replace(only, each), 0, 0)?.[1] ?? Number.NaN);
  const [firstMs, secondMs] = delays;
  const grows =
    delays.every((each, index) => index === 0 || each >= (delays[index - 1] ?? 0)) &&
    (delays.at(-1) ?? 0) > (firstMs ?? 0);
  return { kind: grows ? 'growing' : 'unknown', firstMs, secondMs };
}

function findElements(value: Value): readonly Value[] | undefined {
  if (value.k === 'union') return value.tag === undefined ? undefined : value.of;
  if (value.k !== 'derived') return undefined;
  return value.inputs.map(findElements).find((each) => each !== undefined);
}

/** The value with one element of the list it speaks of. */
function replace(value: Value, element: Value): Value {
  if (value.k === 'union' && value.tag !== undefined) return element;
  if (value.k !== 'derived') return value;
  return { ...value, inputs: value.inputs.map((each) => replace(each, element)) };
}

// Calculating

function sum(values: readonly Value[], sample: number, round: number): Interval | undefined {
  return addAll(values.map((each) => evaluate(each, sample, round)));
}

function addAll(all: readonly (Interval | undefined)[]): Interval | undefined {
  let total: Interval = [0, 0];
  for (const each of all) {
    if (each === undefined) return undefined;
    total = [total[0] + each[0], total[1] + each[1]];
  }
  return total;
}

/** Both ends of what a number can be; undefined when it is none that can be calculated. */
function evaluate(value: Value, sample: number, round: number): Interval | undefined {
  const inner = (each: Value): Interval | undefined => evaluate(each, sample, round);
  switch (value.k) {
    case 'lit': {
      const number = value.v === undefined || value.v === null ? 0 : Number(value.v);
      return Number.isNaN(number) ? undefined : [number, number];
    }
    case 'sym':
      return [sample, sample];
    case 'fresh':
      return value.maker === 'Math.random' ? [0, 1] : undefined;
    case 'union': {
      const choice = value.of[round % value.of.length];
      return choice && inner(choice);
    }
    case 'str':
      // `base + jitter` of two calculations; a text would have words in it.
      return addAll(value.parts.map(inner));
    case 'derived':
      return calculate(value.how, value.inputs.map(inner));
    default:
      return undefined;
  }
}

function calculate(how: string, inputs: readonly (Interval | undefined)[]): Interval | undefined {
  const known = inputs.filter((each) => each !== undefined);
  const [left, right] = known;
  if (left === undefined || known.length < inputs.length) return undefined;
  const name = /^Math\.(min|max|floor|ceil|round|trunc|pow)$/u.exec(how)?.[1];
  switch (name ?? how) {
    case '+':
      return addAll(known);
    case 'number':
    case 'floor':
    case 'ceil':
    case 'round':
    case 'trunc':
      return left;
    case 'min':
      return [Math.min(...known.map((each) => each[0])), Math.min(...known.map((each) => each[1]))];
    case 'max':
      return [Math.max(...known.map((each) => each[0])), Math.max(...known.map((each) => each[1]))];
    case '-':
      return right === undefined ? [-left[1], -left[0]] : [left[0] - right[1], left[1] - right[0]];
    default:
      return right && ofBoth(name ?? how, left, right);
  }
}

function ofBoth(how: string, left: Interval, right: Interval): Interval | undefined {
  const run: ((a: number, b: number) => number) | undefined = BINARY[how];
  if (run === undefined) return undefined;
  const ends = left.flatMap((a) => right.map((b) => run(a, b)));
  return ends.some(Number.isNaN) ? undefined : [Math.min(...ends), Math.max(...ends)];
}

const BINARY: Readonly<Record<string, (a: number, b: number) => number>> = {
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '**': (a, b) => a ** b,
  pow: (a, b) => a ** b,
  '<<': (a, b) => a * 2 ** b,
};

// What a value is made of

function partsOf(value: Value): readonly Value[] {
  switch (value.k) {
    case 'derived':
      return value.inputs;
    case 'str':
      return value.parts;
    case 'union':
      return value.of;
    case 'sym':
      return value.inputs;
    default:
      return [];
  }
}

/** Of the answer's headers: `RateLimit-Reset`, whatever is calculated from it. */
function isFromHeader(value: Value): boolean {
  if (value.k === 'sym' && value.id.startsWith('headers:')) return true;
  return partsOf(value).some(isFromHeader);
}

/** May be another value the next time, although it looks the same. */
function isUnstable(value: Value): boolean {
  if (value.k === 'sym') return value.origin === 'mixed' || value.origin === 'element';
  if (value.k === 'union') {
    // One of several known numbers, decided by something else.
    const known = value.of.filter((each) => each.k === 'lit' && typeof each.v === 'number');
    if (value.tag !== undefined || known.length > 1) return true;
  }
  return partsOf(value).some(isUnstable);
}

/** Values that the calculation takes as they come. */
function namesIn(values: readonly Value[]): Set<string> {
  const names = new Set<string>();
  const visit = (value: Value): void => {
    if (value.k === 'sym') names.add(value.id);
    else partsOf(value).forEach(visit);
  };
  values.forEach(visit);
  return names;
}
