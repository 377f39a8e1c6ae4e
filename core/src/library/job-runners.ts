/**
 * Job runners as data: whose function runs again, as a whole or step by step, when it throws. A new
 * runner is a new row. Not here: helpers inside one process (`retry-helpers`).
 * Sources: each package's own source or documentation (version in `read`).
 */
import type { DelayDeclaration, LimitDeclaration } from './retry-declaration.js';
import { TRIGGER_DELAY } from './retry-helpers.js';

export interface JobRunner {
  readonly library: string;
  readonly read: string;
  /** How a program says it, for the documentation. */
  readonly declared: string;
  /** `module:path` of what is given the job's function; `#` marks a member of an instance. */
  readonly callees: readonly string[];
  /** The argument with the function; `last function`; or an argument's member. */
  readonly fn: number | 'last function' | { readonly argument: number; readonly member: string };
  /** The argument whose options declare the policy, below `within`. */
  readonly options: number;
  readonly within?: string;
  readonly limit: LimitDeclaration;
  readonly delay: DelayDeclaration;
  /** Error classes that stop, by name. */
  readonly stopErrors?: readonly string[];
  /** Option that names further ones. */
  readonly stopNames?: string;
  /** Option whose function may change what happens after a failure. */
  readonly catches?: readonly string[];
  /** The policy is said where jobs are made, under the same queue's name. */
  readonly queue?: JobQueue;
  /** What the function is given. */
  readonly gets: 'job' | 'jobs' | 'payload' | 'steps' | 'arguments';
}

export interface JobQueue {
  /** Makers of queues, the argument with the name, and the path of default options. */
  readonly makers: readonly string[];
  readonly options: number;
  readonly defaults: string;
  /** Members that add a job, the argument with its options, and with the name when the queue has none. */
  readonly adds: readonly {
    readonly member: string;
    readonly options: number;
    readonly name?: number;
  }[];
}

const BULL_DELAY: DelayDeclaration = {
  byDefault: { kind: 'none', start: 0 },
  unit: 'ms',
  start: ['backoff.delay', 'backoff'],
  startMeans: 'constant',
  kind: { option: 'backoff.type', values: { fixed: 'constant', exponential: 'exponential' } },
  retryAfter: false,
};

const SQS_DELAY: DelayDeclaration = { byDefault: 'unknown', unit: 's', retryAfter: false };

export const JOB_RUNNERS: readonly JobRunner[] = [
  {
    library: 'BullMQ',
    read: '5.81, 6.7',
    declared: '`new Worker(name, processor)` with `attempts` of `Queue` or `queue.add()`',
    callees: ['bullmq:Worker'],
    fn: 1,
    options: -1,
    limit: { options: ['attempts'], means: 'attempts', byDefault: 1 },
    delay: BULL_DELAY,
    stopErrors: ['UnrecoverableError'],
    queue: {
      makers: ['bullmq:Queue'],
      options: 1,
      defaults: 'defaultJobOptions',
      adds: [{ member: 'add', options: 2 }],
    },
    gets: 'job',
  },
  {
    library: 'Bull',
    read: '4.16',
    declared: '`queue.process(processor)` with `attempts` of `Queue` or `queue.add()`',
    callees: ['bull:#process'],
    fn: 'last function',
    options: -1,
    limit: { options: ['attempts'], means: 'attempts', byDefault: 1 },
    delay: BULL_DELAY,
    queue: {
      makers: ['bull:', 'bull:Queue'],
      options: 2,
      defaults: 'defaultJobOptions',
      adds: [{ member: 'add', options: 1 }],
    },
    gets: 'job',
  },
  {
    library: 'Inngest',
    read: '3.54, 4.24',
    declared: '`inngest.createFunction(options, …, fn)`; each `step.run()` is retried by itself',
    callees: ['inngest:Inngest#createFunction'],
    fn: 'last function',
    options: 0,
    limit: { options: ['retries'], means: 'retries', byDefault: 4 },
    // Its schedule grows; `RetryAfterError` names the next delay.
    delay: { byDefault: { kind: 'exponential', start: 10_000 }, unit: 's', retryAfter: false },
    stopErrors: ['NonRetriableError'],
    gets: 'steps',
  },
  {
    library: 'Trigger.dev',
    read: '4.8',
    declared: '`task({ retry, run })`',
    callees: ['task', 'schemaTask', 'schedules.task'].flatMap((path) => [
      `@trigger.dev/sdk:${path}`,
      `@trigger.dev/sdk/v3:${path}`,
    ]),
    fn: { argument: 0, member: 'run' },
    options: 0,
    within: 'retry',
    limit: { options: ['maxAttempts'], means: 'attempts', byDefault: 'unknown' },
    delay: TRIGGER_DELAY,
    stopErrors: ['AbortTaskRunError'],
    catches: ['catchError', 'handleError'],
    gets: 'payload',
  },
  {
    library: 'Temporal',
    read: '1.24',
    declared: '`const { … } = proxyActivities<typeof activities>(options)` in the workflow',
    callees: ['@temporalio/workflow:proxyActivities', '@temporalio/workflow:proxyLocalActivities'],
    fn: { argument: 1, member: 'functions' },
    options: 0,
    limit: {
      options: ['retry.maximumAttempts'],
      means: 'attempts',
      byDefault: 'unbounded',
      deadline: { options: ['scheduleToCloseTimeout'] },
    },
    delay: {
      byDefault: { kind: 'exponential', start: 1000 },
      unit: 'ms',
      start: ['retry.initialInterval'],
      factor: 'retry.backoffCoefficient',
      cap: 'retry.maximumInterval',
      retryAfter: false,
    },
    stopErrors: ['ApplicationFailure'],
    stopNames: 'retry.nonRetryableErrorTypes',
    gets: 'arguments',
  },
  {
    library: 'pg-boss',
    read: '10.4',
    declared: '`boss.work(queue, handler)` with `retryLimit` of `boss.send()`',
    callees: ['pg-boss:#work', 'pg-boss:PgBoss#work'],
    fn: 'last function',
    options: -1,
    limit: { options: ['retryLimit'], means: 'retries', byDefault: 'unknown' },
    delay: {
      byDefault: { kind: 'none', start: 0 },
      unit: 's',
      start: ['retryDelay'],
      startMeans: 'constant',
      grows: 'retryBackoff',
      retryAfter: false,
    },
    queue: {
      makers: [],
      options: -1,
      defaults: '',
      adds: [
        { member: 'send', options: 2, name: 0 },
        { member: 'createQueue', options: 1, name: 0 },
      ],
    },
    gets: 'jobs',
  },
  {
    library: 'Graphile Worker',
    read: '0.17',
    declared: '`run({ taskList })`',
    callees: ['graphile-worker:run', 'graphile-worker:runOnce', 'graphile-worker:runTaskList'],
    fn: { argument: 0, member: 'taskList' },
    options: -1,
    limit: { options: ['maxAttempts'], means: 'attempts', byDefault: 25 },
    // exp(least(10, attempt)) seconds
    delay: { byDefault: { kind: 'exponential', start: 2718 }, unit: 's', retryAfter: false },
    gets: 'payload',
  },
  {
    library: 'Cloud Tasks for Firebase',
    read: 'firebase-functions 7.4',
    declared: '`onTaskDispatched({ retryConfig }, fn)`',
    callees: [
      'firebase-functions/v2/tasks:onTaskDispatched',
      'firebase-functions/tasks:onTaskDispatched',
    ],
    fn: 'last function',
    options: 0,
    within: 'retryConfig',
    limit: { options: ['maxAttempts'], means: 'attempts', byDefault: 3 },
    delay: {
      byDefault: { kind: 'exponential', start: 100 },
      unit: 's',
      start: ['minBackoffSeconds'],
      cap: 'maxBackoffSeconds',
      retryAfter: false,
    },
    gets: 'payload',
  },
  {
    library: 'sqs-consumer',
    read: '14.2',
    declared: '`Consumer.create({ handleMessage })`: a message whose handler throws comes again',
    callees: ['sqs-consumer:Consumer.create'],
    fn: { argument: 0, member: 'handleMessage' },
    options: -1,
    limit: { options: [], means: 'attempts', byDefault: 'unknown' },
    delay: SQS_DELAY,
    gets: 'payload',
  },
];
