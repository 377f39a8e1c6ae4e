/**
 * Functions that a program hands over to run later: after a delay, by a schedule, for the jobs of a queue; and the jobs it
 * delays. Filled by calls of what `library/schedules` names. Not here: what is too late (`facts/stale-keys`).
 */
import type { FunctionId, Range } from '../../ir/program.js';
import { DAILY_NAMES, LATER_CALLS, type LaterKind } from '../../library/schedules.js';
import type { Site } from '../host.js';
import { identity } from '../values/identity.js';
import { literalString, UNDEFINED, type Value } from '../values/values.js';

export interface LaterCall {
  readonly kind: LaterKind;
  /** Functions that run then. */
  readonly functions: readonly FunctionId[];
  /** At least so many milliseconds later, or apart; undefined when not known. */
  readonly ms: number | undefined;
  /** What names the queue of a worker or a job. */
  readonly queue: string | undefined;
  readonly at: Range;
}

const DAY_MS = 86_400_000;

export class LaterCalls {
  readonly #all = new Map<string, LaterCall>();

  get all(): readonly LaterCall[] {
    return [...this.#all.values()];
  }

  /** `copy` takes a value down as it is now. */
  called(
    callee: Value,
    receiver: Value | undefined,
    args: readonly Value[],
    { act, at }: Site,
    copy: (value: Value) => Value,
  ): void {
    if (callee.k !== 'lib' || args.length === 0) return;
    const kind = LATER_CALLS[`${callee.module}:${callee.path}`];
    if (kind === undefined) return;
    const functions = args.flatMap((each) => (each.k === 'fn' ? [each.fn] : []));
    if (functions.length === 0 && kind !== 'job') return;
    const isOfQueue = kind === 'job' || kind === 'worker';
    const target = isOfQueue && receiver !== undefined ? copy(receiver) : undefined;
    const queue = isOfQueue ? queueOf(target, args) : undefined;
    const defaults = target && memberOf(target, '#defaults');
    const ms =
      findTime(kind, args, copy) ??
      (kind === 'job' ? toNumber(memberOf(defaults ?? UNDEFINED, 'delay')) : undefined);
    const key = `${String(act)}:${String(at[0])}`;
    this.#all.set(key, { kind, functions, ms, queue, at });
  }
}

function queueOf(receiver: Value | undefined, [first]: readonly Value[]): string | undefined {
  const name = receiver && memberOf(receiver, '#name');
  if (name !== undefined) return identity(name);
  return receiver === undefined && first !== undefined ? identity(first) : undefined;
}

function findTime(
  kind: LaterKind,
  args: readonly Value[],
  copy: (value: Value) => Value,
): number | undefined {
  switch (kind) {
    case 'timer':
    case 'interval':
      return toNumber(args[1]);
    case 'schedule':
      return args.some((each) => isDaily(literalString(each))) ? DAY_MS : undefined;
    case 'job':
      return args.length < 2
        ? undefined
        : toNumber(memberOf(copy(args.at(-1) ?? UNDEFINED), 'delay'));
    case 'worker':
      return undefined;
  }
}

/** A schedule that names one minute and one hour, in five fields or in six with seconds. */
function isDaily(text: string | undefined): boolean {
  if (text === undefined) return false;
  const fields = text.trim().split(/\s+/u);
  if (fields.length === 1) return DAILY_NAMES.test(text.trim());
  if (fields.length !== 5 && fields.length !== 6) return false;
  return fields.slice(0, -3).every((each) => /^\d+$/u.test(each));
}

function toNumber(value: Value | undefined): number | undefined {
  return value?.k === 'lit' && typeof value.v === 'number' ? value.v : undefined;
}

function memberOf(value: Value, name: string): Value | undefined {
  if (value.k !== 'tree') return undefined;
  return value.entries.find(([key, , maybe]) => key === name && !maybe)?.[1];
}
