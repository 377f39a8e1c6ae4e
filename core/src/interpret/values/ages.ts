/**
 * What a program has found out about the age of its data: `Date.now() - row.createdAt > DAY`. Each side of such a test knows
 * that the row is older, or younger, than a number of milliseconds; where both sides meet again nobody knows.
 * Called by the interpreter at branches and by `filter`. Not here: what is too old (`facts/stale-keys`).
 */
import type { Range } from '../../ir/program.js';
import type { Waits } from '../retries/waits.js';
import type { State } from '../state.js';
import { identity } from './identity.js';
import { readComparison } from './operators.js';
import { truthiness } from './truth.js';
import { literalString, sym, type Sym, type Value } from './values.js';

export interface Age {
  /** The time that was asked about: `row.createdAt`. */
  readonly of: Sym;
  /** At least, or at most, `ms` old. */
  readonly is: 'older' | 'younger';
  readonly ms: number;
  /** Activation that asked. */
  readonly act: number;
  /** For `EVERYTHING`: where the program waits. */
  readonly at?: Range;
}

/** What was there before a long wait. */
export const EVERYTHING: Sym = sym('#everything', '', 'global');
/** Shorter waits are not worth keeping. */
const LONG_MS = 3_600_000;

export const NO_AGES: readonly Age[] = [];

/** Notes on both sides of a branch what its condition says about an age. */
export function noteAges(cond: Value, act: number, then: State, otherwise: State): void {
  if (cond.k !== 'sym' && cond.k !== 'union') return;
  addAge(then, readAge(cond, true), act);
  addAge(otherwise, readAge(cond, false), act);
}

/** Only what is known on both ways. */
export function joinAges(left: readonly Age[], right: readonly Age[]): readonly Age[] {
  if (left === right || left.length === 0) return left;
  const kept = left.filter((each) => right.some((other) => isSameAge(each, other)));
  return kept.length === left.length ? left : kept.length === 0 ? NO_AGES : kept;
}

/** What is known of an age when a condition holds, or does not. */
export function readAge(cond: Value, holds: boolean): Omit<Age, 'act'> | undefined {
  if (cond.k === 'union') {
    const excluded = holds ? 'no' : 'yes';
    const able = cond.of.filter((each) => truthiness(each) !== excluded);
    const [only] = able;
    return able.length === 1 && only ? readAge(only, holds) : undefined;
  }
  if (cond.k !== 'sym' || cond.origin !== 'operation') return undefined;
  const [first] = cond.inputs;
  if (cond.inputs.length === 1 && first && cond.id === `!${identity(first)}`) {
    return readAge(first, !holds);
  }
  const comparison = readComparison(cond);
  if (comparison === undefined || !/^[<>]=?$/u.test(comparison.operator)) return undefined;
  const difference = subtract(toTime(comparison.left, 0), toTime(comparison.right, 0));
  if (difference?.of === undefined || difference.now * difference.then >= 0) return undefined;
  const { now, of, ms } = difference;
  const isGreater = comparison.operator.startsWith('>') === holds;
  return { of, is: isGreater === now > 0 ? 'older' : 'younger', ms: Math.round(-ms / now) };
}

/** Functions that give a row another key, as far as their name says so. */
const RENEWS = /key|renew|rotat|refresh|regenerat|reset|idempot/iu;

/** After `renewKey(row)` the row's key is as young as can be. */
export function forgetAges(name: string, args: readonly Value[], state: State): void {
  const { progress } = state;
  if (progress.ages.length === 0 || !RENEWS.test(name)) return;
  const isGiven = (of: Value | undefined): boolean =>
    of !== undefined &&
    (args.some((each) => identity(each) === identity(of)) || (of.k === 'sym' && isGiven(of.from)));
  const ages = progress.ages.filter(({ of }) => !isGiven(of));
  state.progress = { ...progress, ages };
}

function addAge(state: State, age: Omit<Age, 'act'> | undefined, act: number): void {
  if (age === undefined) return;
  const { progress } = state;
  const added = { ...age, act };
  if (progress.ages.some((each) => isSameAge(each, added))) return;
  state.progress = { ...progress, ages: [...progress.ages, added] };
}

function isSameAge(left: Age, right: Age): boolean {
  return left.of.id === right.of.id && left.is === right.is && left.ms === right.ms;
}

/** After a long wait all that was there before is older. */
export function noteElapsed(state: State, waits: Waits): void {
  const [way = [], ...others] = waits;
  const [wait] = way;
  if (wait?.ms?.k !== 'lit' || way.length > 1 || others.length > 0) return;
  const ms = Number(wait.ms.v);
  if (!(ms >= LONG_MS)) return;
  const { progress } = state;
  const age: Age = { of: EVERYTHING, is: 'older', ms, act: wait.act, at: wait.at };
  state.progress = { ...progress, ages: [...progress.ages, age] };
}

/** Milliseconds of `2d`, `36 hours`, `1 week`; undefined for anything else. */
export function readDuration(text: string): number | undefined {
  const [, count, unit] = /^(\d+)\s*([a-z]+)$/iu.exec(text.trim()) ?? [];
  const ms = unit === undefined ? undefined : toUnit(unit);
  return ms === undefined ? undefined : Number(count) * ms;
}

// Calculating with times

/** `now × the present + then × a time of the data + ms` */
interface Time {
  readonly now: number;
  readonly then: number;
  readonly of: Sym | undefined;
  readonly ms: number;
}

const MAX_DEPTH = 10;
const ZERO: Time = { now: 0, then: 0, of: undefined, ms: 0 };

const UNITS: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};
const SHORT_UNITS: Readonly<Record<string, string>> = {
  ms: 'millisecond',
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
};
const DIFFERENCE = /(?:^|\.)differenceIn(Millisecond|Second|Minute|Hour|Day|Week)s\(\)$/u;
/** Give the time that they are asked of, or given, as a number or as an object of their own. */
const SAME_TIME =
  /(?:^|\.)(?:getTime|valueOf|toMillis|parse|parseISO|toDate|dayjs|moment|fromJSDate|fromISO|fromMillis|toJSDate)\(\)$/u;

function toTime(value: Value, depth: number): Time | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const inner = (each: Value | undefined): Time | undefined =>
    each === undefined ? undefined : toTime(each, depth + 1);
  switch (value.k) {
    case 'lit':
      return typeof value.v === 'number' ? { ...ZERO, ms: value.v } : undefined;
    case 'fresh':
      return /^(?:new Date|Date\.now)/u.test(value.maker) ? { ...ZERO, now: 1 } : undefined;
    case 'derived':
      return calculate(value.how, value.inputs.map(inner));
    case 'sym':
      return readCall(value, inner) ?? { ...ZERO, then: 1, of: value };
    default:
      return undefined;
  }
}

function readCall(
  value: Sym,
  inner: (each: Value | undefined) => Time | undefined,
): Time | undefined {
  if (value.origin !== 'call') return undefined;
  const [first, second, unit] = value.inputs;
  const difference = DIFFERENCE.exec(value.name)?.[1];
  if (difference !== undefined) {
    return scale(subtract(inner(first), inner(second)), 1 / (UNITS[difference.toLowerCase()] ?? 1));
  }
  if (value.name.endsWith('diff()') && second !== undefined) {
    const by = toUnit((unit && literalString(unit)) ?? 'ms');
    return by === undefined ? undefined : scale(subtract(inner(first), inner(second)), 1 / by);
  }
  if (!SAME_TIME.test(value.name)) return undefined;
  if (first === undefined)
    return /(?:dayjs|moment)\(\)$/u.test(value.name) ? { ...ZERO, now: 1 } : undefined;
  return inner(value.inputs.at(-1));
}

function toUnit(text: string): number | undefined {
  return UNITS[SHORT_UNITS[text] ?? text.toLowerCase().replace(/s$/u, '')];
}

function calculate(how: string, inputs: readonly (Time | undefined)[]): Time | undefined {
  const [left, right] = inputs;
  if (left === undefined) return undefined;
  switch (how) {
    case '-':
      return inputs.length === 1 ? scale(left, -1) : subtract(left, right);
    case '+':
      return right && add(left, right);
    case '*':
      if (right && isNumber(right)) return scale(left, right.ms);
      return isNumber(left) ? scale(right, left.ms) : undefined;
    case '/':
      return right && isNumber(right) ? scale(left, 1 / right.ms) : undefined;
    // Never more than what they are given.
    case 'Math.floor':
    case 'Math.trunc':
    case 'number':
    case 'date':
    case 'getTime':
    case 'valueOf':
      return left;
    default:
      return undefined;
  }
}

function isNumber({ now, then }: Time): boolean {
  return now === 0 && then === 0;
}

function scale(time: Time | undefined, by: number): Time | undefined {
  return time && { ...time, now: time.now * by, then: time.then * by, ms: time.ms * by };
}

function subtract(left: Time | undefined, right: Time | undefined): Time | undefined {
  const negative = scale(right, -1);
  return left && negative && add(left, negative);
}

function add(left: Time, right: Time): Time | undefined {
  if (left.of !== undefined && right.of !== undefined) return undefined;
  return {
    now: left.now + right.now,
    then: left.then + right.then,
    of: left.of ?? right.of,
    ms: left.ms + right.ms,
  };
}

// Lists

const FILTERED = 'aged:';

/** What is left of a list after its elements were asked about their age; the list itself when they were not. */
export function withAge(list: Value, verdict: Value): Value {
  if (list.k !== 'sym' || readAge(verdict, true) === undefined) return list;
  const id = `${FILTERED}${list.id}:${identity(verdict)}`;
  return sym(id, list.name, 'operation', { taint: list.taint, inputs: [list, verdict] });
}

/** What is known of the elements of a list that `withAge` has given. */
export function readAgeOfElements({ id, inputs }: Sym): Omit<Age, 'act'> | undefined {
  const [, verdict] = inputs;
  return id.startsWith(FILTERED) && verdict ? readAge(verdict, true) : undefined;
}
