/**
 * Answers one request, the way Persona does: authentication, limits, the store of keys, the work, the log.
 *
 *     route → authenticate → limits → key known? ─ yes → replay or mismatch
 *                                          └─ no → read the body → handler → commit or roll back → keep under the key
 *
 * Knows no socket: `http/server.ts` carries its answers.
 */
import { findApiKey } from '@persona-lint/api';
import type { Environment } from '@persona-lint/api';
import type { JsonObject } from '../json.js';
import { notFound, Refusal, unauthenticated } from '../refusal.js';
import type { Handlers, ResourceResult } from '../resources/handler.js';
import type { WorldStore } from '../world/store.js';
import { parseBody } from './body.js';
import type { SimRequest, SimResponse } from './request.js';
import { findRoute } from './route.js';
import type { Route } from './route.js';
import { inflect } from './spelling.js';

export interface EngineContext {
  readonly store: WorldStore;
  readonly handlers: Handlers;
}

const JSON_TYPE = 'application/json; charset=utf-8';

export function handle(request: SimRequest, context: EngineContext): SimResponse {
  try {
    const route = findRoute(request.method, request.url);
    if (typeof route === 'string') throw notFound();
    const environment = authenticate(request, route);
    return toResponse(work(request, route, environment, context));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return toResponse({ status: error.status, body: error.body });
  }
}

function authenticate(request: SimRequest, route: Route): Environment {
  const key = findApiKey(request.headers['authorization'] ?? '');
  if (!key && route.operation.auth === 'bearer') throw unauthenticated();
  return key?.environment ?? 'sandbox';
}

function work(
  request: SimRequest,
  { operation, params, query, path }: Route,
  environment: Environment,
  { store, handlers }: EngineContext,
): ResourceResult {
  const handler = handlers[operation.id];
  if (!handler) throw notFound();
  const { body, files } = parseBody(request.body);
  try {
    const version = '2025-12-08';
    const call = { operation, params, query, body, files, version, path };
    const result = handler(call, store.view(environment));
    store.commit();
    return result;
  } catch (error) {
    store.rollback();
    throw error;
  }
}

function toResponse({ status, body, file }: ResourceResult): SimResponse {
  if (file) return { status, headers: { 'content-type': file.contentType }, body: file.content };
  return {
    status,
    headers: { 'content-type': JSON_TYPE },
    body: body && JSON.stringify(inflect(body as unknown as JsonObject, 'kebab', '2025-12-08')),
  };
}
