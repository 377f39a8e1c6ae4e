/**
 * A webhook as the delivery needs it, read from its object.
 *
 * The object is of kind `webhook` with the attributes of the reference; the secrets are hidden, as
 * `secrets: [{ value, expires-at }]`, because only a few operations show them.
 */
import type { Inflection } from '../engine/spelling.js';
import { isInflection } from '../engine/callers.js';
import { isJsonObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import type { Entity } from '../world/entity.js';

export const WEBHOOK_KIND = 'webhook';
export const WEBHOOK_SECRETS = 'secrets';

export interface Subscription {
  readonly id: string;
  readonly url: string;
  readonly isEnabled: boolean;
  readonly inflection: Inflection;
  readonly events: readonly string[];
  /** What the payload must hold for an event to be sent; undefined when every event is. */
  readonly filter: JsonObject | undefined;
  /** Attributes that are left out. */
  readonly blocklist: readonly string[];
  readonly showsRelationships: boolean;
  /** Whether what a relationship of a type (`inquiry`, `account`) leads to comes along. */
  readonly includes: (type: string, relationship: string) => boolean;
  /** Those not expired at `now`, in the order they were made. */
  readonly secrets: readonly string[];
}

export function readSubscription({ id, attributes, hidden }: Entity, now: number): Subscription {
  const inflection = attributes['api-key-inflection'];
  const { url, 'payload-filter': filter } = attributes;
  return {
    id,
    url: typeof url === 'string' ? url : '',
    isEnabled: attributes['status'] === 'enabled',
    inflection: isInflection(inflection) ? inflection : 'kebab',
    events: toTexts(attributes['enabled-events']),
    filter: isJsonObject(filter) && Object.keys(filter).length > 0 ? filter : undefined,
    blocklist: toTexts(attributes['api-attributes-blocklist']),
    showsRelationships: getState(attributes['relationship-allowlist']) !== 'include_none',
    includes: readIncludes(attributes['included-allowlist']),
    secrets: toList(hidden[WEBHOOK_SECRETS]).flatMap((each) => findSecret(each, now) ?? []),
  };
}

export function isSubscribed({ isEnabled, events }: Subscription, event: string): boolean {
  return isEnabled && (events.includes('*') || events.includes(event));
}

/** Nothing comes along unless asked for. */
function readIncludes(allowlist: JsonValue | undefined): Subscription['includes'] {
  const state = getState(allowlist);
  if (state !== 'custom') return () => state === 'include_all';
  const rows = toList(isJsonObject(allowlist) ? allowlist['event-types'] : []).filter(isJsonObject);
  return (type, relationship) => {
    const row = rows.find((each) => each['event-type'] === type);
    const names = toTexts(row?.['relationships']);
    return names.includes('*') || names.includes(relationship);
  };
}

function getState(allowlist: JsonValue | undefined): JsonValue | undefined {
  return isJsonObject(allowlist) ? allowlist['state'] : undefined;
}

function findSecret(value: JsonValue, now: number): string | undefined {
  if (!isJsonObject(value) || typeof value['value'] !== 'string') return undefined;
  const expires = value['expires-at'];
  const isExpired = typeof expires === 'string' && Date.parse(expires) <= now;
  return isExpired ? undefined : value['value'];
}

function toTexts(value: JsonValue | undefined): readonly string[] {
  return toList(value).filter((each) => typeof each === 'string');
}

function toList(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}
