/**
 * The API log: one object for each request that was carried out or refused, as `/api-logs` lists them. Replays make none.
 *
 * Kept for two weeks and never more than the newest thousand; not written to the file, because a simulator's log is for
 * looking at while it runs.
 */
import { getLimit } from '@persona-lint/api';
import type { JsonObject, JsonValue } from '../json.js';
import { redactText } from '../journal/journal.js';
import type { Clock } from '../world/clock.js';
import { Retention } from '../world/retention.js';
import type { WorldStore } from '../world/store.js';
import type { Exchange } from './exchange.js';

export const API_LOG_KIND = 'api-log';

const KEPT = { newest: 1000, lifetime: getLimit('age of API logs') * 86_400_000 };

/** Bodies beyond this are not kept; they are uploads. */
const LARGEST_BODY = 64 * 1024;

/** Request headers an entry shows, in the reference's spelling. */
const SHOWN = ['Accept', 'Host', 'User-Agent'];

export class ApiLog {
  readonly #store: WorldStore;
  readonly #retention: Retention;

  constructor(store: WorldStore, clock: Clock) {
    this.#store = store;
    this.#retention = new Retention(store, clock, { kind: API_LOG_KIND, ...KEPT });
  }

  add(exchange: Exchange, status: number, headers: Readonly<Record<string, string>>): void {
    const environment = exchange.caller?.environment ?? 'production';
    const entity = this.#store.view(environment).insert({
      kind: API_LOG_KIND,
      id: exchange.requestId,
      attributes: {
        request: toRequest(exchange),
        response: { status, headers },
        'created-at': new Date(exchange.at).toISOString(),
        'redacted-at': null,
      },
    });
    this.#store.commit();
    this.#retention.add(environment, entity, exchange.at);
  }
}

function toRequest({ request, route }: Exchange): JsonObject {
  const headers = SHOWN.flatMap((name) => {
    const value = request.headers[name.toLowerCase()];
    return value === undefined ? [] : [[name, redactText(value)]];
  });
  return {
    method: request.method,
    path: redactText(request.url.replace(/\?.*$/s, '')),
    headers: Object.fromEntries(headers) as JsonObject,
    'get-params': redactAll(route?.query ?? {}),
    'post-params': readBody(request.body),
    'ip-address': request.remoteAddress,
  };
}

function readBody(body: Uint8Array | undefined): JsonValue {
  if (!body || body.length > LARGEST_BODY) return {};
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? redactAll(value as JsonObject)
      : {};
  } catch {
    // No JSON, or nested so deeply that it cannot be written again.
    return {};
  }
}

function redactAll(value: JsonObject): JsonValue {
  const text = JSON.stringify(value);
  const clean = redactText(text);
  return clean === text ? value : (JSON.parse(clean) as JsonObject);
}
