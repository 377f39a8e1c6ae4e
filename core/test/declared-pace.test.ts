/** How long apart and how often libraries try again, as their options say. */
import assert from 'node:assert/strict';
import type { Outcome } from '../src/index.js';
import { analyzeText, API } from './support.js';

const KEY = "{ 'Idempotency-Key': key }";
const SEND = `fetch('${API}/inquiries', { method: 'POST', headers: ${KEY} })`;

/** `kind first, limit` of the only retry of a program. */
function getPace(text: string, outcome: Outcome = 'network'): string {
  const call = analyzeText(text).calls.find((each) =>
    each.retry.repeats.some(({ sameRequest }) => sameRequest === 'yes'),
  );
  const repeat = call?.retry.repeats.find((each) => each.outcome === outcome);
  if (repeat === undefined) return 'no repeat';
  const { kind, firstMs } = repeat.wait;
  return `${kind} ${String(firstMs ?? '?')}, ${repeat.limit}`;
}

const pRetry = (options: string) => `
import pRetry from 'p-retry';
export const send = (key, given) => pRetry(() => ${SEND}, ${options});`;
const axiosRetry = (options: string) => `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, ${options});
export const send = (key) => axios.post('${API}/inquiries', {}, { headers: ${KEY} });`;
const fetchRetry = (options: string) => `
import fetchRetry from 'fetch-retry';
const again = fetchRetry(fetch, ${options});
export const send = (key) => again('${API}/inquiries', { method: 'POST', headers: ${KEY} });`;
const got = (retry: string) => `
import got from 'got';
export const send = (key) => got.post('${API}/inquiries', { headers: ${KEY}, retry: { methods: ['POST'], ${retry} } });`;
const effect = (policy: string) => `
import { Effect, Schedule } from 'effect';
export const send = (key, given) => Effect.retry(Effect.tryPromise(() => ${SEND}), ${policy});`;
const interceptor = (body: string) => `
import axios from 'axios';
const client = axios.create({ baseURL: '${API}' });
client.interceptors.response.use(undefined, async (error) => { const { config } = error; ${body} return client(config); });
export const send = (key) => client.post('/inquiries', undefined, { headers: ${KEY} });`;

describe('retry: the pace of libraries', () => {
  const cases: Readonly<Record<string, readonly [text: string, expected: string]>> = {
    'p-retry by default': [pRetry('{}'), 'growing 1000, bounded'],
    'p-retry with a factor of one': [pRetry('{ factor: 1 }'), 'constant 1000, bounded'],
    'p-retry that starts with a millisecond': [pRetry('{ minTimeout: 1 }'), 'growing 1, bounded'],
    'p-retry whose cap is its start': [pRetry('{ maxTimeout: 1000 }'), 'constant 1000, bounded'],
    'Effect with a schedule that counts': [effect('Schedule.recurs(3)'), 'none 0, bounded'],
    'Effect with one that does not': [
      effect("Schedule.spaced('1 second')"),
      'constant ?, unbounded',
    ],
    'Effect with both': [
      effect(
        "{ schedule: Schedule.spaced('1 second').pipe(Schedule.intersect(Schedule.recurs(3))) }",
      ),
      'unknown ?, bounded',
    ],
    'Effect with either': [
      effect("Schedule.union(Schedule.spaced('1 second'), Schedule.recurs(3))"),
      'unknown ?, unbounded',
    ],
    'Effect with some schedule': [effect('{ schedule: given }'), 'unknown ?, unknown'],
    'Effect with a schedule and a count': [
      effect("{ schedule: Schedule.spaced('1 second').pipe(Schedule.jittered), times: 3 }"),
      'unknown ?, bounded',
    ],
    'Effect with a schedule that a test ends': [
      effect("{ schedule: Schedule.spaced('1 second').pipe(Schedule.whileOutput(given)) }"),
      'unknown ?, unknown',
    ],
    'p-retry for ever': [pRetry('{ forever: true }'), 'growing 1000, unbounded'],
    'p-retry for ever, for a time': [
      pRetry('{ forever: true, maxRetryTime: 60_000 }'),
      'growing 1000, bounded',
    ],
    'p-retry for ever, until a signal': [
      pRetry('{ forever: true, signal: AbortSignal.timeout(60_000) }'),
      'growing 1000, bounded',
    ],
    'p-retry for ever, without a signal': [
      pRetry('{ forever: true, signal: undefined }'),
      'growing 1000, unbounded',
    ],
    'p-retry with an infinite count': [pRetry('{ retries: Infinity }'), 'growing 1000, unbounded'],
    'p-retry with an unknown count': [pRetry('{ retries: given.count }'), 'growing 1000, unknown'],
    'p-retry with unknown options': [pRetry('given'), 'unknown ?, unknown'],
    'axios-retry by default': [axiosRetry('{}'), 'none 0, bounded'],
    'axios-retry with its own delay': [
      axiosRetry('{ retryDelay: axiosRetry.exponentialDelay }'),
      'growing 100, bounded',
    ],
    'axios-retry with a function of the count': [
      axiosRetry('{ retryDelay: (count) => count * 1000 }'),
      'growing 1000, bounded',
    ],
    'axios-retry with a function that always gives the same': [
      axiosRetry('{ retryDelay: () => 1000 }'),
      'constant 1000, bounded',
    ],
    'axios-retry with a function of something unknown': [
      axiosRetry('{ retryDelay: (count) => compute(count) }'),
      'unknown ?, bounded',
    ],
    'fetch-retry by default': [fetchRetry('{}'), 'constant 1000, bounded'],
    'fetch-retry whose function looks at no count': [
      fetchRetry('{ retryOn: (attempt, error) => error !== null }'),
      'constant 1000, unbounded',
    ],
    'fetch-retry whose function counts': [
      fetchRetry('{ retryOn: (attempt, error) => attempt < 3 && error !== null }'),
      'constant 1000, bounded',
    ],
    'got by default': [got('limit: 3'), 'growing 1000, bounded'],
    'got with the delay it computes itself': [
      got('calculateDelay: ({ computedValue }) => computedValue'),
      'unknown ?, bounded',
    ],
    'got with a constant delay': [got('calculateDelay: () => 2000'), 'constant 2000, bounded'],
    'an interceptor that counts on the options': [
      interceptor(`
        config.tries = (config.tries ?? 0) + 1;
        if (config.tries > 3) throw error;
        await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** config.tries));`),
      'growing 2000, bounded',
    ],
    'an interceptor that marks the options': [
      interceptor('if (config.again) throw error; config.again = true;'),
      'none 0, bounded',
    ],
    'an interceptor without an end': [interceptor(''), 'none 0, unbounded'],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => assert.equal(getPace(text), expected));
  }
});
