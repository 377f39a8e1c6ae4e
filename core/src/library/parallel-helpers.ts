/**
 * Functions that run a callback for all items at once unless they are told how many, as data.
 * Not here: those that always have a limit; what is not known is never taken for unlimited.
 * Sources: each package's own source (version in `read`).
 */

export interface ParallelHelper {
  readonly library: string;
  readonly read: string;
  /** `module:member.path` of the helpers. */
  readonly callees: readonly string[];
  /** Which argument is the list. */
  readonly list: number;
  /** Which argument is run for each item; undefined when the items are functions that are run. */
  readonly fn: number | undefined;
  /** Where the number of calls in flight is given; without it there is no limit. */
  readonly limit?: { readonly argument: number; readonly option: string };
}

const LIMIT = { argument: 2, option: 'concurrency' } as const;

export const PARALLEL_HELPERS: readonly ParallelHelper[] = [
  {
    library: 'p-map',
    read: '7.1',
    callees: ['p-map:', 'p-filter:', 'p-props:'],
    list: 0,
    fn: 1,
    limit: LIMIT,
  },
  {
    library: 'p-all',
    read: '5.0',
    callees: ['p-all:'],
    list: 0,
    fn: undefined,
    limit: { argument: 1, option: 'concurrency' },
  },
  {
    library: 'bluebird',
    read: '3.7',
    callees: ['bluebird:map', 'bluebird:filter', 'bluebird:Promise.map', 'bluebird:Promise.filter'],
    list: 0,
    fn: 1,
    limit: LIMIT,
  },
  {
    library: 'es-toolkit',
    read: '1.53',
    callees: [
      'es-toolkit:mapAsync',
      'es-toolkit:forEachAsync',
      'es-toolkit:flatMapAsync',
      'es-toolkit:filterAsync',
      'es-toolkit/array:mapAsync',
      'es-toolkit/array:forEachAsync',
      'es-toolkit/array:flatMapAsync',
      'es-toolkit/array:filterAsync',
    ],
    list: 0,
    fn: 1,
    limit: LIMIT,
  },
  {
    // The same names with `Limit` or `Series` behind them have a limit.
    library: 'async',
    read: '3.2',
    callees: [
      'async:map',
      'async:each',
      'async:forEach',
      'async:filter',
      'async:select',
      'async:reject',
      'async:concat',
      'async:flatMap',
    ],
    list: 0,
    fn: 1,
  },
  {
    library: 'async',
    read: '3.2',
    callees: ['async:parallel'],
    list: 0,
    fn: undefined,
  },
];

/** What runs the function it is given once, when there is room for it, by the name of what was made. */
export const LIMITERS: ReadonlySet<string> = new Set([
  'p-limit()',
  'p-queue().add',
  'PQueue().add',
  'Mutex().runExclusive',
  'Semaphore().runExclusive',
]);
