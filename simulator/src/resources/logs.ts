/**
 * What the API remembers about requests: their logs, kept for two weeks, and how much of the limit is left.
 *
 * The engine writes a log for each request that did not just replay an answer.
 */
import { toText } from '../json.js';
import { getLimit } from '@persona-lint/api';
import { findResource } from '@persona-lint/api/responses';
import { isJsonObject } from '../json.js';
import type { JsonValue } from '../json.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerOne, answerPage } from './answers.js';
import type { Handlers } from './handler.js';
import { getPage } from './pages.js';

export const API_LOG_KIND = 'api-log';

const KEPT_MILLISECONDS = getLimit('age of API logs') * 86_400_000;

export const LOG_HANDLERS: Handlers = {
  'list-all-api-logs': (call, world) => {
    const oldest = getOldest(world);
    const page = getPage(
      call,
      world,
      API_LOG_KIND,
      ({ attributes }) => toText(attributes['created-at']) >= oldest,
    );
    return answerPage(call, world, { ...page, entities: page.entities.map(withLoggedHeaders) });
  },
  'retrieve-an-api-log': (call, world) =>
    answerOne(
      call,
      world,
      withLoggedHeaders(world.get(API_LOG_KIND, call.params['api-log-id'] ?? '')),
    ),
  'list-all-rate-limits': (call) => {
    if (!call.rate) return { status: 200, body: { data: [] } };
    const { limit, remaining, reset } = call.rate;
    const attributes = { limit, remaining, 'seconds-to-reset': reset };
    return { status: 200, body: { data: [{ type: 'rate-limit/api', attributes }] } };
  },
};

function getOldest(world: World): string {
  return new Date(world.now() - KEPT_MILLISECONDS).toISOString();
}

/** The log as answers show it: those headers only that its row names, in the row's spelling and with its types. */
function withLoggedHeaders(log: Entity): Entity {
  const { response } = log.attributes;
  if (!isJsonObject(response) || !isJsonObject(response.headers)) return log;
  const sent = new Map(
    Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const headers = LOGGED_HEADERS.flatMap(([name, type]): [string, JsonValue][] => {
    const value = sent.get(name.toLowerCase());
    if (value === undefined) return [];
    return [[name, type === 'integer' ? Number(value) : value]];
  });
  const shown = { ...response, headers: Object.fromEntries(headers) };
  return { ...log, attributes: { ...log.attributes, response: shown } };
}

const LOGGED_HEADERS: readonly (readonly [name: string, type: unknown])[] = getLoggedHeaders();

function getLoggedHeaders() {
  const response: unknown = findResource(API_LOG_KIND)?.attributes?.response;
  const headers = isJsonObject(response) ? response.headers : undefined;
  return isJsonObject(headers) ? Object.entries(headers) : [];
}
