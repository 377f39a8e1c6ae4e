/**
 * What comes before the store of keys: path, API key, limits. Its refusals are never kept under a key.
 */
import { findStatus, toErrorBody } from '@persona-lint/api';
import type { FaultRule } from '../faults/rule.js';
import { findCreated } from '../limits/limiter.js';
import { notFound, quotaExceeded, rateLimited, Refusal } from '../refusal.js';
import type { EngineContext } from './context.js';
import type { Exchange } from './exchange.js';
import type { Route } from './route.js';
import type { Caller } from './callers.js';

/** Caller of the few operations that take no API key: they belong to no environment of their own. */
const ANYBODY: Caller = { environment: 'production', id: '', name: '' };

/** Fills in route, caller and limits; throws the 404, 401 or 429. */
export function admit(exchange: Exchange, context: EngineContext): Route {
  const route = getRoute(exchange, context);
  exchange.route = route;
  const { operation } = route;
  const { authorization } = exchange.request.headers;
  if (operation.auth !== 'bearer') {
    exchange.caller = ANYBODY;
    return route;
  }
  const caller = context.callers.identify(authorization);
  exchange.caller = caller;
  const { allowed, rate } = context.limiter.count(caller);
  const isRefused = !allowed || findFault(exchange, 'rate-limit') !== undefined;
  exchange.rate = isRefused ? { ...rate, remaining: 0 } : rate;
  if (isRefused) throw rateLimited(rate.limit);
  if (findCreated(operation)) {
    const quota = context.limiter.getQuota(operation, caller.environment);
    if (quota.remaining === 0)
      throw quotaExceeded(context.switches.quotaStatus, quota.name, quota.limit);
  }
  return route;
}

export function findFault(exchange: Exchange, kind: FaultRule['fault']): FaultRule | undefined {
  return exchange.faults.find(({ fault }) => fault === kind);
}

function getRoute({ found: route }: Exchange, { switches }: EngineContext): Route {
  if (route === 'wrong-method' && switches.wrongMethod === 405) throw plainRefusal(405);
  if (typeof route === 'string') throw notFound();
  return route;
}

/** A status for which no title is documented: its name in HTTP. */
export function plainRefusal(status: number, details?: string): Refusal {
  const title = findStatus(status)?.name ?? `${status}`;
  const refusal = new Refusal(status, { title, ...(details !== undefined && { details }) });
  return refusal;
}

/** The body of a server error; only that of a 503 is documented. */
export function getServerErrorBody(status: number): string {
  const row = findStatus(status);
  const [example] = row?.examples ?? [];
  return JSON.stringify(example ?? toErrorBody({ title: row?.name ?? `${status}` }));
}
