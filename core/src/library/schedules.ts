/**
 * What runs a function later or again and again, as data: timers, schedules, and queues whose jobs can be delayed.
 * A new one is a new row. Not here: functions that a program waits for (`waits`), retries of jobs (`job-runners`).
 * Sources: each package's own documentation.
 */

export type LaterKind = 'timer' | 'interval' | 'schedule' | 'worker' | 'job';

/** `module:member.path`; an empty module is a global, `#` marks a member of an instance. */
export const LATER_CALLS: Readonly<Record<string, LaterKind>> = {
  ':setTimeout': 'timer',
  'timers:setTimeout': 'timer',
  ':setInterval': 'interval',
  'timers:setInterval': 'interval',
  ':Deno.cron': 'schedule',
  'node-cron:schedule': 'schedule',
  'cron:CronJob': 'schedule',
  'node-schedule:scheduleJob': 'schedule',
  'croner:Cron': 'schedule',
  'croner:': 'schedule',
  'bullmq:Worker': 'worker',
  'bullmq:Queue#add': 'job',
  'bull:#process': 'worker',
  'bull:#add': 'job',
};

/** Schedules by name that run once a day or less often. */
export const DAILY_NAMES = /^@(?:daily|midnight|weekly|monthly|yearly|annually)$/u;
