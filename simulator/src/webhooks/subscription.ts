/**
 * A webhook as the delivery needs it, read from its object.
 *
 * The object is of kind `webhook` with the attributes of the reference; the secrets are hidden, as
 * `secrets: [{ value, expires-at }]`, because only a few operations show them.
 */
import type { Inflection } from '../engine/spelling.js';
import { isInflection } from '../engine/callers.js';
import { isJsonObject } from '../json.js';
import type { JsonValue } from '../json.js';
import type { Entity } from '../world/entity.js';

export const WEBHOOK_KIND = 'webhook';
export const WEBHOOK_SECRETS = 'secrets';

export interface Subscription {
  readonly id: string;
  readonly url: string;
  readonly isEnabled: boolean;
  readonly inflection: Inflection;
  readonly events: readonly string[];
  /** Those not expired at `now`, in the order they were made. */
  readonly secrets: readonly string[];
}

export function readSubscription({ id, attributes, hidden }: Entity, now: number): Subscription {
  const inflection = attributes['api-key-inflection'];
  const url = attributes['url'];
  return {
    id,
    url: typeof url === 'string' ? url : '',
    isEnabled: attributes['status'] === 'enabled',
    inflection: isInflection(inflection) ? inflection : 'kebab',
    events: toList(attributes['enabled-events']).filter((each) => typeof each === 'string'),
    secrets: toList(hidden[WEBHOOK_SECRETS]).flatMap((each) => findSecret(each, now) ?? []),
  };
}

export function isSubscribed({ isEnabled, events }: Subscription, event: string): boolean {
  return isEnabled && (events.includes('*') || events.includes(event));
}

function findSecret(value: JsonValue, now: number): string | undefined {
  if (!isJsonObject(value) || typeof value['value'] !== 'string') return undefined;
  const expires = value['expires-at'];
  const isExpired = typeof expires === 'string' && Date.parse(expires) <= now;
  return isExpired ? undefined : value['value'];
}

function toList(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}
