/**
 * Puts the headers on an answer and writes down what happened: API log, verdicts, journal.
 */
import {
  ENVIRONMENT_ID_HEADER,
  IDEMPOTENCY_KEY_HEADER,
  ORGANIZATION_ID_HEADER,
  QUOTA_LIMIT_HEADER,
  QUOTA_REMAINING_HEADER,
  QUOTA_RESET_HEADER,
  RATE_LIMIT_LIMIT_HEADER,
  RATE_LIMIT_REMAINING_HEADER,
  RATE_LIMIT_RESET_HEADER,
  REQUEST_ID_HEADER,
} from '@persona-lint/api';
import type { EngineContext } from './context.js';
import type { Ending, Exchange } from './exchange.js';
import type { SimResponse } from './request.js';

const JSON_TYPE = 'application/json; charset=utf-8';

export function finish(
  exchange: Exchange,
  ending: Ending,
  context: EngineContext,
): SimResponse | undefined {
  const headers = getHeaders(exchange, ending, context);
  if (ending.logged !== false && exchange.caller) context.log.add(exchange, ending.status, headers);
  const isAnswered = ending.isLost !== true && ending.isCut !== true;
  const verdicts = context.observer?.observe(exchange, ending) ?? [];
  context.journal.add({
    at: exchange.at,
    until: context.clock.now(),
    requestId: exchange.requestId,
    method: exchange.request.method,
    url: exchange.request.url,
    operation: exchange.route?.operation.id,
    environment: exchange.caller?.environment,
    caller: exchange.caller?.name,
    idempotencyKey: exchange.request.headers[IDEMPOTENCY_KEY_HEADER.toLowerCase()],
    outcome: ending.outcome,
    why: ending.why,
    answered: isAnswered,
    status: ending.isCut === true ? undefined : ending.status,
    created: ending.created ?? [],
    faults: exchange.faults.map(({ fault }) => fault),
    verdicts,
  });
  return isAnswered ? { status: ending.status, headers, body: ending.body } : undefined;
}

/** Limits stand on every answer to a caller that is known. */
function getHeaders(
  { requestId, caller, rate, route }: Exchange,
  { contentType = JSON_TYPE }: Ending,
  { store, limiter }: EngineContext,
): Record<string, string> {
  const headers: Record<string, string> = {};
  headers['content-type'] = contentType;
  headers['cache-control'] = 'no-cache, no-store';
  headers[REQUEST_ID_HEADER] = requestId;
  if (!caller || !rate || !route) return headers;
  const quota = limiter.getQuota(route.operation, caller.environment);
  headers[ENVIRONMENT_ID_HEADER] = store.environments[caller.environment];
  headers[ORGANIZATION_ID_HEADER] = store.organization;
  headers[RATE_LIMIT_LIMIT_HEADER] = `${rate.limit}`;
  headers[RATE_LIMIT_REMAINING_HEADER] = `${rate.remaining}`;
  headers[RATE_LIMIT_RESET_HEADER] = `${rate.reset}`;
  headers[QUOTA_LIMIT_HEADER] = `${quota.limit}`;
  headers[QUOTA_REMAINING_HEADER] = `${quota.remaining}`;
  headers[QUOTA_RESET_HEADER] = `${quota.reset}`;
  return headers;
}
