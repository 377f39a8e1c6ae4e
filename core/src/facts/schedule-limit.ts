/**
 * Do the schedules of Effect that a program puts together come to an end? Read from the calls that make them.
 * Not here: what they ask about an error (`interpret/retries/stream-retries`) and how long apart they are (`declared-pace`).
 */
import type { Sym, Value } from '../interpret/values/values.js';
import { SCHEDULE_ENDS } from '../library/streams.js';

export type Limit = 'bounded' | 'unbounded' | 'unknown';

export function getScheduleLimit(schedule: Value): Limit {
  if (schedule.k === 'lib') return limitOf(schedule.path, []);
  if (schedule.k !== 'sym') return 'unknown';
  return schedule.name.endsWith('.pipe()')
    ? getPiped(schedule)
    : limitOf(nameOf(schedule), parts(schedule));
}

/** `Schedule.exponential('1 second').pipe(Schedule.intersect(Schedule.recurs(3)))` */
function getPiped({ inputs }: Sym): Limit {
  const [first, ...operators] = inputs;
  if (first === undefined) return 'unknown';
  return operators.reduce<Limit>((before, operator) => {
    if (operator.k === 'lib') return limitOf(operator.path, [before]);
    if (operator.k !== 'sym') return 'unknown';
    return limitOf(nameOf(operator), [before, ...parts(operator)]);
  }, getScheduleLimit(first));
}

/** The limits of the schedules that one is made of. */
function parts({ inputs }: Sym): Limit[] {
  return inputs.filter(isSchedule).map(getScheduleLimit);
}

function isSchedule(value: Value): boolean {
  return (
    (value.k === 'sym' && value.name.startsWith('Schedule.')) ||
    (value.k === 'lib' && value.path.startsWith('Schedule.'))
  );
}

function nameOf({ name }: Sym): string {
  return name.replace(/\(\)$/u, '');
}

function limitOf(name: string, of: readonly Limit[]): Limit {
  switch (SCHEDULE_ENDS.get(name)) {
    case 'never':
      return 'unbounded';
    case 'always':
      return 'bounded';
    case 'with the first':
      if (of.includes('bounded')) return 'bounded';
      return of.includes('unknown') || of.length === 0 ? 'unknown' : 'unbounded';
    case 'with the last':
      if (of.includes('unbounded')) return 'unbounded';
      return of.includes('unknown') || of.length === 0 ? 'unknown' : 'bounded';
    case 'as before':
      return of.length === 1 ? (of[0] ?? 'unknown') : 'unknown';
    case undefined:
      return 'unknown';
  }
}
