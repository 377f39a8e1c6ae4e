/**
 * Does what a request asks for, as one transaction: permissions, checks, handler, commit or roll back.
 */
import { API_VERSION_HEADER, KEY_INFLECTION_HEADER, PERSONA_VERSIONS } from '@persona-lint/api';
import type { JsonObject } from '../json.js';
import { badRequestText, forbidden, notFound, Refusal } from '../refusal.js';
import type { ResourceResult } from '../resources/handler.js';
import type { Commit } from '../world/store.js';
import { applyBlocklist } from './blocklist.js';
import type { ParsedBody } from './body.js';
import type { Caller } from './callers.js';
import { isInflection } from './callers.js';
import { checkRequest } from './check.js';
import type { EngineContext } from './context.js';
import type { Exchange } from './exchange.js';
import type { Route } from './route.js';
import { applySparseFields } from './sparse-fields.js';
import { inflect } from './spelling.js';

export interface WorkResult {
  readonly status: number;
  readonly body: string;
  /** JSON when left out; else the body is a file, as Latin-1. */
  readonly contentType?: string;
  readonly created: NonNullable<ResourceResult['created']>;
  readonly commit: Commit;
}

const NOTHING: Commit = { writes: [], events: [] };

/** Never throws for what Persona has an answer to; `body` is what was read, or why it could not be. */
export function work(
  exchange: Exchange,
  route: Route,
  body: ParsedBody | Refusal,
  context: EngineContext,
): WorkResult {
  try {
    if (body instanceof Refusal) throw body;
    const { version, inflection } = readHeaders(exchange, context);
    checkPermission(exchange, route);
    const result = callHandler(exchange, version, route, body, context);
    const whole = result.body as JsonObject | undefined;
    const answer =
      whole &&
      applyBlocklist(applySparseFields(whole, route.query), exchange.caller?.blocklist ?? []);
    return {
      status: result.status,
      body: result.file?.content ?? toText(answer && inflect(answer, inflection, version)),
      ...(result.file && { contentType: result.file.contentType }),
      created: result.created ?? [],
      commit: context.store.commit(),
    };
  } catch (error) {
    context.store.rollback();
    if (!(error instanceof Refusal)) throw error;
    return {
      status: error.status,
      body: JSON.stringify(error.body),
      created: [],
      commit: NOTHING,
    };
  }
}

function toText(body: JsonObject | undefined): string {
  return body ? JSON.stringify(body) : '';
}

function callHandler(
  { caller, rate, revision }: Exchange,
  version: string,
  { operation, params, query, path }: Route,
  parsed: ParsedBody,
  { handlers, store }: EngineContext,
): ResourceResult {
  checkRequest({ operation, query, parsed, version });
  const handler = Object.hasOwn(handlers, operation.id) ? handlers[operation.id] : undefined;
  if (!handler) throw notFound();
  const { body, files } = parsed;
  const call = { operation, params, query, body, files, version, path, rate, revision };
  return handler(call, store.view(caller?.environment ?? 'production'));
}

function readHeaders(exchange: Exchange, { switches, version: standard }: EngineContext) {
  const { headers } = exchange.request;
  const version = headers[API_VERSION_HEADER.toLowerCase()]?.trim();
  const inflection = headers[KEY_INFLECTION_HEADER.toLowerCase()]?.trim().toLowerCase();
  const isVersion = version !== undefined && PERSONA_VERSIONS.includes(version);
  if (version !== undefined && !isVersion && switches.unknownVersion === 'rejected')
    throw badRequestText(`${API_VERSION_HEADER} is not a known version`);
  const isCasing = isInflection(inflection);
  if (inflection !== undefined && !isCasing && switches.unknownInflection === 'rejected')
    throw badRequestText(`${KEY_INFLECTION_HEADER} must be one of: camel, kebab, snake`);
  return {
    version: isVersion ? version : (exchange.caller?.version ?? standard),
    inflection: isCasing ? inflection : (exchange.caller?.inflection ?? 'kebab'),
  } as const;
}

function checkPermission({ caller, request }: Exchange, { operation }: Route): void {
  if (caller?.ipAllowlist && !isAllowed(caller.ipAllowlist, request.remoteAddress))
    throw forbidden('IP address is not permitted access to current environment');
  if (!isPermitted(caller, operation.permission))
    throw forbidden(`The API key lacks the permission ${operation.permission}`);
  const environment = operation.environment;
  if (caller && environment !== undefined && caller.environment !== environment)
    throw forbidden(`This operation is available in ${environment} environments only`);
}

function isPermitted(caller: Caller | undefined, permission: string): boolean {
  if (permission === 'undocumented' || !caller?.permissions) return true;
  return caller.permissions.includes(permission);
}

function isAllowed(addresses: readonly string[], address: string): boolean {
  return addresses.includes('*') || addresses.includes(address);
}
