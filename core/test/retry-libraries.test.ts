/** What each retry library repeats: a table of programs with what follows a lost answer, 422 and 500. */
import assert from 'node:assert/strict';
import type { Outcome } from '../src/model.js';
import { analyzeText, API } from './support.js';

const PRELUDE = `
const U = '${API}/inquiries';
async function send(key, body) {
  const res = await fetch(U, { method: 'POST', headers: { 'Idempotency-Key': key }, body });
  if (res.ok) return res.json();
  throw Object.assign(new Error('refused'), { status: res.status });
}
`;

/** `same`: again with the same key; `new`: again with a new one; `-`: not again; `?`: not known. */
type Followed = '-' | '?' | 'same' | 'new';

interface Case {
  readonly title: string;
  readonly imports?: string;
  /** The line of the call is the one that says `HERE`. */
  readonly text: string;
  readonly network: Followed;
  readonly refused: Followed;
  readonly failed: Followed;
}

const FRESH = 'send(crypto.randomUUID(), b)';
const STABLE = 'send(`k${b}`, b)';

const row = (
  title: string,
  imports: string,
  text: string,
  [network, refused, failed]: readonly [Followed, Followed, Followed],
): Case => ({ title, imports, text, network, refused, failed });

const CASES: readonly Case[] = [
  row(
    'a helper of this file',
    '',
    `const retry = async (f) => { for (let i = 0; ; i++) { try { return await f(); } catch (e) { if (i > 3) throw e; } } }; export const f = (b) => retry(() => ${FRESH}); // HERE`,
    ['new', 'new', 'new'],
  ),
  row(
    'a chain that calls itself',
    '',
    `const again = (f, n) => f().catch((e) => n > 0 ? again(f, n - 1) : Promise.reject(e)); export const f = (b) => again(() => ${STABLE}, 3); // HERE`,
    ['same', 'same', 'same'],
  ),
  row(
    'a timer that calls itself',
    '',
    `export const f = (b, n = 0) => new Promise((ok, no) => { ${FRESH}.then(ok, (e) => { if (n > 3) no(e); else setTimeout(() => ok(f(b, n + 1)), 1000); }); }); // HERE`,
    ['new', 'new', 'new'],
  ),
  row(
    'p-retry, a hook that throws',
    `import pRetry from 'p-retry';`,
    `export const f = (b) => pRetry(() => ${STABLE}, { onFailedAttempt: ({ error }) => { if (error.status < 500) throw error; } }); // HERE`,
    ['same', '-', 'same'],
  ),
  row(
    'p-retry 6, a predicate of the error',
    `import pRetry from 'p-retry';`,
    `export const f = (b) => pRetry(() => ${STABLE}, { shouldRetry: (error) => error.status >= 500 }); // HERE`,
    ['-', '-', 'same'],
  ),
  row(
    'p-retry 7, a predicate of a context',
    `import pRetry from 'p-retry';`,
    `export const f = (b) => pRetry(() => ${STABLE}, { shouldRetry: ({ error }) => error.status >= 500 }); // HERE`,
    ['-', '-', 'same'],
  ),
  row(
    'p-retry, a subclass of what stops',
    `import pRetry, { AbortError } from 'p-retry';`,
    `class Stop extends AbortError {} export const f = (b) => pRetry(() => ${STABLE}.catch((e) => { throw e.status < 500 ? new Stop('x') : e; })); // HERE`,
    ['same', '-', 'same'],
  ),
  row(
    'promise-retry, every failure handed on',
    `import promiseRetry from 'promise-retry';`,
    `export const f = (b) => promiseRetry((retry) => ${STABLE}.catch(retry)); // HERE`,
    ['same', 'same', 'same'],
  ),
  row(
    'promise-retry, some failures handed on',
    `import promiseRetry from 'promise-retry';`,
    `export const f = (b) => promiseRetry(async (retry) => { try { return await ${STABLE}; } catch (e) { if (e.status >= 500) retry(e); throw e; } }); // HERE`,
    ['-', '-', 'same'],
  ),
  row(
    'node-retry',
    `import retry from 'retry';`,
    `export const f = (b) => new Promise((ok, no) => { const op = retry.operation({ retries: 3 }); op.attempt(() => { ${FRESH}.then(ok, (e) => { if (!op.retry(e)) no(e); }); }); }); // HERE`,
    ['new', 'new', 'new'],
  ),
  row(
    'cockatiel, all errors',
    `import { handleAll, retry } from 'cockatiel';`,
    `const policy = retry(handleAll, { maxAttempts: 3 }); export const f = (b) => policy.execute(() => ${FRESH}); // HERE`,
    ['new', 'new', 'new'],
  ),
  row(
    'cockatiel, some errors, behind a breaker',
    `import { circuitBreaker, handleAll, handleWhen, retry, wrap } from 'cockatiel';`,
    `const policy = wrap(retry(handleWhen((e) => e.status === undefined || e.status >= 500), {}), circuitBreaker(handleAll, {})); export const f = (b) => policy.execute(() => ${STABLE}); // HERE`,
    ['same', '-', 'same'],
  ),
  row(
    'cockatiel, one class or a test',
    `import { handleType, retry } from 'cockatiel';`,
    `const policy = retry(handleType(TypeError).orWhen((e) => e.status === 422), {}); export const f = (b) => policy.execute(() => ${STABLE}); // HERE`,
    ['same', 'same', '-'],
  ),
  row(
    'Bottleneck',
    `import Bottleneck from 'bottleneck';`,
    `const limiter = new Bottleneck(); limiter.on('failed', (e, job) => e.status >= 500 && job.retryCount < 3 ? 1000 : undefined); export const f = (b) => limiter.schedule(() => ${STABLE}); // HERE`,
    ['-', '-', 'same'],
  ),
  row(
    'opossum does not repeat',
    `import CircuitBreaker from 'opossum';`,
    `const breaker = new CircuitBreaker((b) => ${STABLE}); export const f = (b) => breaker.fire(b); // HERE`,
    ['-', '-', '-'],
  ),
  row(
    'rxjs, deferred',
    `import { defer, retry, throwError, timer } from 'rxjs';`,
    `export const f = (b) => defer(() => ${FRESH}).pipe(retry({ count: 3, delay: (e) => e.status === 422 ? throwError(() => e) : timer(1000) })); // HERE`,
    ['new', '-', 'new'],
  ),
  row(
    'rxjs, begun before',
    `import { from, retry } from 'rxjs';`,
    `export const f = (b) => from(${FRESH}).pipe(retry(3)); // HERE`,
    ['-', '-', '-'],
  ),
  row(
    'Effect, a schedule',
    `import { Effect, Schedule } from 'effect';`,
    `export const f = (b) => Effect.runPromise(Effect.tryPromise(() => ${STABLE}).pipe(Effect.retry(Schedule.recurs(3)))); // HERE`,
    ['same', 'same', 'same'],
  ),
  row(
    'Effect, a predicate',
    `import { Effect } from 'effect';`,
    `export const f = (b) => Effect.retry(Effect.tryPromise(() => ${STABLE}), { times: 3, while: (e) => e.status >= 500 }); // HERE`,
    ['-', '-', 'same'],
  ),
  row(
    'Effect, a defect',
    `import { Effect } from 'effect';`,
    `export const f = (b) => Effect.retry(Effect.promise(() => ${STABLE}), { times: 3 }); // HERE`,
    ['-', '-', '-'],
  ),
  row(
    'TanStack Query',
    `import { useMutation } from '@tanstack/react-query';`,
    `export const f = (b) => useMutation({ mutationFn: () => ${FRESH}, retry: 2 }); // HERE`,
    ['new', 'new', 'new'],
  ),
  row(
    'BullMQ, attempts of the job',
    `import { Queue, Worker } from 'bullmq';`,
    `const q = new Queue('q'); export const add = () => q.add('j', {}, { attempts: 3 }); new Worker('q', (job) => send(crypto.randomUUID(), job.data.b)); // HERE`,
    ['new', 'new', 'new'],
  ),
  row(
    'BullMQ, the number of the attempt',
    `import { Queue, Worker } from 'bullmq';`,
    `const q = new Queue('q', { defaultJobOptions: { attempts: 3 } }); new Worker('q', (job) => send(job.id + ':' + job.attemptsMade, job.data.b)); // HERE`,
    ['new', 'new', 'new'],
  ),
  row(
    'BullMQ, a queue of another program',
    `import { Worker } from 'bullmq';`,
    `new Worker('q', (job) => send(job.id, job.data.b)); // HERE`,
    ['?', '?', '?'],
  ),
  row(
    'Inngest, a key of the function body',
    `import { Inngest } from 'inngest';`,
    `new Inngest({ id: 'a' }).createFunction({ id: 'f' }, { event: 'e' }, async ({ event, step }) => { const key = crypto.randomUUID(); await step.run('s', () => send(key, event.data.b)); }); // HERE`,
    ['new', 'new', 'new'],
  ),
  row(
    'Inngest, a key of a step of its own',
    `import { Inngest } from 'inngest';`,
    `new Inngest({ id: 'a' }).createFunction({ id: 'f' }, { event: 'e' }, async ({ event, step }) => { const key = await step.run('k', () => crypto.randomUUID()); await step.run('s', () => send(key, event.data.b)); }); // HERE`,
    ['same', 'same', 'same'],
  ),
  row(
    'Inngest, a step that stops',
    `import { Inngest, NonRetriableError } from 'inngest';`,
    `new Inngest({ id: 'a' }).createFunction({ id: 'f' }, { event: 'e' }, async ({ event, runId, step }) => { await step.run('s', () => send(runId, event.data.b).catch((e) => { throw e.status === 422 ? new NonRetriableError('x') : e; })); }); // HERE`,
    ['same', '-', 'same'],
  ),
  row(
    'Trigger.dev',
    `import { task } from '@trigger.dev/sdk';`,
    `export const t = task({ id: 't', retry: { maxAttempts: 3 }, run: (payload, { ctx }) => send(ctx.run.id, payload.b) }); // HERE`,
    ['same', 'same', 'same'],
  ),
  row(
    'pg-boss',
    `import PgBoss from 'pg-boss';`,
    `const boss = new PgBoss('x'); boss.send('q', {}, { retryLimit: 2 }); boss.work('q', async ([job]) => { await send(crypto.randomUUID(), job.data.b); }); // HERE`,
    ['new', 'new', 'new'],
  ),
  row(
    'undici, an agent',
    `import { Agent, RetryAgent } from 'undici';`,
    `const dispatcher = new RetryAgent(new Agent(), { methods: ['POST'], statusCodes: [422] }); export const f = (key, body) => fetch(U, { method: 'POST', headers: { 'Idempotency-Key': key }, body, dispatcher }); // HERE`,
    ['same', 'same', '-'],
  ),
  row(
    'undici, an interceptor for the process',
    `import { Agent, interceptors, setGlobalDispatcher } from 'undici';`,
    `setGlobalDispatcher(new Agent().compose(interceptors.retry({ methods: ['POST'] }))); export const f = (key, body) => fetch(U, { method: 'POST', headers: { 'Idempotency-Key': key }, body }); // HERE`,
    ['same', '-', 'same'],
  ),
  row(
    'retry-axios, ranges',
    `import axios from 'axios'; import * as rax from 'retry-axios';`,
    `rax.attach(); export const f = (key, b) => axios.post(U, b, { headers: { 'Idempotency-Key': key }, raxConfig: { httpMethodsToRetry: ['POST'], statusCodesToRetry: [[400, 499]] } }); // HERE`,
    ['same', 'same', '-'],
  ),
  row(
    'got, a delay that decides',
    `import got from 'got';`,
    `export const f = (key) => got.post(U, { headers: { 'Idempotency-Key': key }, retry: { calculateDelay: ({ computedValue, error }) => computedValue || (error.response?.statusCode === 500 ? 1000 : 0) } }); // HERE`,
    ['-', '-', 'same'],
  ),
  row(
    'ofetch, a list without 500',
    `import { ofetch } from 'ofetch';`,
    `export const f = (key, body) => ofetch(U, { method: 'POST', headers: { 'Idempotency-Key': key }, body, retry: 2, retryStatusCodes: [429] }); // HERE`,
    ['-', '-', '-'],
  ),
  row(
    'ky, a hook before the retry',
    `import ky from 'ky';`,
    `export const f = (key, body) => ky.post(U, { headers: { 'Idempotency-Key': key }, body, retry: { methods: ['post'] }, hooks: { beforeRetry: [({ request }) => { request.headers.set('Idempotency-Key', crypto.randomUUID()); }] } }); // HERE`,
    ['new', '-', 'new'],
  ),
  row(
    'ky, a hook before the request: by version',
    `import ky from 'ky';`,
    `export const f = (body) => ky.post(U, { body, retry: { methods: ['post'] }, hooks: { beforeRequest: [(request) => { request.headers.set('Idempotency-Key', crypto.randomUUID()); }] } }); // HERE`,
    ['?', '-', '?'],
  ),
  row(
    'a decorator with a descriptor',
    '',
    `const Again = (t, n, d) => { const m = d.value; d.value = async function (...a) { for (let i = 0; ; i++) { try { return await m.apply(this, a); } catch (e) { if (i > 3) throw e; } } }; }; export class S { @Again async f(b) { return ${FRESH}; } } // HERE`,
    ['new', 'new', 'new'],
  ),
  row(
    'a decorator of a package',
    `import { Retryable } from 'typescript-retry-decorator';`,
    `export class S { @Retryable({ maxAttempts: 3, doRetry: (e) => e.status === 500 }) async f(b) { return ${STABLE}; } } // HERE`,
    ['-', '-', 'same'],
  ),
];

function follow({ imports = '', text }: Case): Record<'network' | 'refused' | 'failed', Followed> {
  const all = `${imports}${PRELUDE}${text}`;
  const line = all.split('\n').findIndex((each) => each.endsWith('// HERE')) + 1;
  const calls = analyzeText(all).calls.filter((call) => call.place.line === line);
  assert.ok(calls.length > 0, 'there is a call');
  const after = (outcome: Outcome): Followed => {
    const found = calls.flatMap((call) =>
      call.retry.repeats.filter((each) => each.outcome === outcome),
    );
    const [repeat] = found.filter((each) => each.again === 'yes');
    if (repeat === undefined) return found.length > 0 ? '?' : '-';
    return repeat.sameKey === 'yes' ? 'same' : repeat.sameKey === 'no' ? 'new' : '?';
  };
  return { network: after('network'), refused: after(422), failed: after(500) };
}

describe('retry libraries', () => {
  for (const each of CASES) {
    it(each.title, () => {
      const { network, refused, failed } = each;
      assert.deepEqual(follow(each), { network, refused, failed });
    });
  }
});
