/**
 * Pipelines that run anew each time somebody subscribes, as data: rxjs and Effect. What makes a
 * source, what an operator does with a result or failure, and what runs the whole.
 * Sources: rxjs 7.8, effect 3.22 and 4.1.
 */

/** What a function does when it makes a pipeline out of its arguments. */
export type SourceKind = 'defer' | 'from' | 'of' | 'fail' | 'die' | 'generator' | 'defect' | 'try';
/** What an operator does to what passes through it. */
export type OperatorKind =
  | 'map'
  | 'flatMap'
  | 'tap'
  | 'catch'
  | 'catchTag'
  | 'mapError'
  | 'ignoreError'
  | 'pass'
  | 'retry'
  | 'retryWhen';

export const SOURCES: ReadonlyMap<string, SourceKind> = new Map<string, SourceKind>([
  ['rxjs:defer', 'defer'],
  ['rxjs:from', 'from'],
  ['rxjs:of', 'of'],
  ['rxjs:timer', 'of'],
  ['rxjs:throwError', 'fail'],
  ['effect:Effect.tryPromise', 'try'],
  ['effect:Effect.try', 'try'],
  ['effect:Effect.promise', 'defect'],
  ['effect:Effect.sync', 'defer'],
  ['effect:Effect.suspend', 'defer'],
  ['effect:Effect.gen', 'generator'],
  ['effect:Effect.succeed', 'of'],
  ['effect:Effect.sleep', 'of'],
  ['effect:Effect.fail', 'fail'],
  ['effect:Effect.die', 'die'],
]);

const RXJS_OPERATORS: readonly [OperatorKind, readonly string[]][] = [
  ['map', ['map']],
  ['flatMap', ['switchMap', 'mergeMap', 'concatMap', 'exhaustMap', 'flatMap']],
  ['tap', ['tap']],
  ['catch', ['catchError']],
  ['retry', ['retry']],
  ['retryWhen', ['retryWhen']],
  [
    'pass',
    [
      ...['timeout', 'finalize', 'take', 'first', 'last', 'delay', 'share', 'shareReplay'],
      ...['takeUntil', 'observeOn', 'subscribeOn', 'filter', 'throwIfEmpty', 'debounceTime'],
    ],
  ],
];

const EFFECT_OPERATORS: readonly [OperatorKind, readonly string[]][] = [
  ['map', ['map']],
  ['flatMap', ['flatMap', 'andThen']],
  ['tap', ['tap']],
  ['catch', ['catchAll', 'catch', 'orElse']],
  ['catchTag', ['catchTag']],
  ['mapError', ['mapError']],
  ['ignoreError', ['either', 'option', 'ignore', 'exit', 'orElseSucceed']],
  ['retry', ['retry']],
  [
    'pass',
    [
      ...['timeout', 'withSpan', 'provide', 'provideService', 'annotateLogs', 'annotateSpans'],
      ...['delay', 'tapError', 'ensuring', 'scoped', 'uninterruptible', 'interruptible', 'tapBoth'],
    ],
  ],
];

function toEntries(
  modules: readonly string[],
  table: readonly [OperatorKind, readonly string[]][],
): [string, OperatorKind][] {
  return modules.flatMap((module) =>
    table.flatMap(([kind, names]) =>
      names.map((name): [string, OperatorKind] => [`${module}${name}`, kind]),
    ),
  );
}

export const OPERATORS: ReadonlyMap<string, OperatorKind> = new Map([
  ...toEntries(['rxjs:', 'rxjs/operators:'], RXJS_OPERATORS),
  ...toEntries(['effect:Effect.'], EFFECT_OPERATORS),
]);

/** What subscribes, and gives a promise of the result or the result. */
export const RUNNERS: ReadonlySet<string> = new Set([
  'rxjs:firstValueFrom',
  'rxjs:lastValueFrom',
  ...['runPromise', 'runPromiseExit', 'runSync', 'runFork', 'runCallback'].map(
    (name) => `effect:Effect.${name}`,
  ),
]);

/** `pipe(source, operator…)` */
export const PIPES: ReadonlySet<string> = new Set(['effect:pipe', 'effect:Function.pipe']);

/** Parts of a schedule of Effect that ask about the error, and the answer that goes on. */
export const SCHEDULE_TESTS: ReadonlyMap<string, boolean> = new Map([
  ['Schedule.recurWhile()', true],
  ['Schedule.whileInput()', true],
  ['Schedule.recurUntil()', false],
  ['Schedule.untilInput()', false],
]);

/** When a schedule of Effect ends, of several with the first or the last of them. */
export type ScheduleEnd = 'never' | 'always' | 'with the first' | 'with the last' | 'as before';

const ENDS: Readonly<Record<ScheduleEnd, readonly string[]>> = {
  never: ['forever', 'exponential', 'fibonacci', 'linear', 'spaced', 'fixed', 'windowed', 'cron'],
  always: ['recurs', 'once', 'stop', 'fromDelay', 'fromDelays', 'upTo', 'recurUpTo', 'take'],
  'with the first': ['intersect', 'intersectWith', 'both', 'zipLeft', 'zipRight', 'zipWith'],
  'with the last': ['union', 'unionWith', 'either', 'eitherWith', 'andThen', 'andThenEither'],
  'as before': [
    ...['jittered', 'jitteredWith', 'delayed', 'addDelay', 'modifyDelay', 'map', 'as', 'asVoid'],
    ...['tapInput', 'tapOutput', 'mapInput', 'ensuring', 'onDecision'],
  ],
};

export const SCHEDULE_ENDS: ReadonlyMap<string, ScheduleEnd> = new Map(
  (Object.keys(ENDS) as ScheduleEnd[]).flatMap((end) =>
    ENDS[end].map((name) => [`Schedule.${name}`, end] as const),
  ),
);
