/**
 * Who sends a request: the API key's environment, version, casing, permissions and limits.
 *
 * Keys are remembered by their hash only, so that no file, journal or message can hold one. Unless a list of keys is given,
 * every key of the documented form is accepted, whatever its secret.
 */
import { ERROR_TITLES, findApiKey, redactApiKey } from '@persona-lint/api';
import type { Environment } from '@persona-lint/api';
import { unauthenticated } from '../refusal.js';
import { API_KEY_HASH, API_KEY_KIND, hashApiKey } from '../resources/api-keys.js';
import type { Entity } from '../world/entity.js';
import type { WorldStore } from '../world/store.js';
import type { Inflection } from './spelling.js';

/** An API key the simulator accepts. */
export interface ApiKeyOptions {
  readonly key: string;
  /** `Persona-Version` without the header. */
  readonly version?: string;
  readonly inflection?: Inflection;
  /** All when left out. */
  readonly permissions?: readonly string[];
  /** Requests a minute, on top of the limit of the environment. */
  readonly rateLimit?: number;
  /** Addresses requests may come from; all when left out. */
  readonly ipAllowlist?: readonly string[];
}

export interface Caller {
  readonly environment: Environment;
  /** Hash of the key. */
  readonly id: string;
  /** The key without its secret. */
  readonly name: string;
  readonly version?: string | undefined;
  readonly inflection?: Inflection | undefined;
  readonly permissions?: readonly string[] | undefined;
  readonly rateLimit?: number | undefined;
  readonly ipAllowlist?: readonly string[] | undefined;
  /** Attributes that answers leave out. */
  readonly blocklist?: readonly string[] | undefined;
}

export class Callers {
  readonly #known: ReadonlyMap<string, ApiKeyOptions> | undefined;
  readonly #store: WorldStore;
  /** By header value; programs send the same few all the time. */
  readonly #cache = new Map<string, Caller>();

  constructor(keys: readonly ApiKeyOptions[] | undefined, store: WorldStore) {
    this.#known = keys && new Map(keys.map((each) => [hashApiKey(each.key), each]));
    this.#store = store;
  }

  /** Undefined where `identify` throws. */
  find(authorization: string | undefined): Caller | undefined {
    try {
      return this.identify(authorization);
    } catch {
      return undefined;
    }
  }

  /** The caller an `Authorization` header names; throws the documented 401. */
  identify(authorization: string | undefined): Caller {
    const found = /^Bearer +(\S+)$/i.exec(authorization ?? '');
    if (!found) throw unauthenticated();
    const text = found[1] ?? '';
    const cached = this.#cache.get(text);
    const caller = cached ?? toCaller(text);
    if (!caller) throw unauthenticated(ERROR_TITLES.invalidToken);
    if (!cached && this.#cache.size < 1000) this.#cache.set(text, caller);
    const options = this.#known?.get(caller.id);
    if (options) return { ...caller, ...options, ...{ key: undefined } };
    const entity = this.#store
      .view(caller.environment)
      .findBy(API_KEY_KIND, API_KEY_HASH, caller.id);
    if (entity && isExpired(entity, this.#store.view(caller.environment).now()))
      throw unauthenticated(ERROR_TITLES.invalidToken);
    if (entity) return { ...caller, ...readEntity(entity) };
    if (this.#known) throw unauthenticated(ERROR_TITLES.invalidToken);
    return caller;
  }
}

function toCaller(text: string): Caller | undefined {
  const key = findApiKey(text);
  if (key?.start !== 0 || key.end !== text.length) return undefined;
  return { environment: key.environment, id: hashApiKey(text), name: redactApiKey(key) };
}

function readEntity({ attributes }: Entity): Partial<Caller> {
  const version = attributes['api-version'];
  const inflection = attributes['api-key-inflection'];
  return {
    ...(typeof version === 'string' && { version }),
    ...(isInflection(inflection) && { inflection }),
    permissions: toStrings(attributes['permissions']),
    ipAllowlist: toStrings(attributes['ip-address-allowlist']),
    blocklist: toStrings(attributes['api-attributes-blocklist']),
  };
}

function isExpired({ attributes }: Entity, now: number): boolean {
  const end = attributes['expires-at'];
  return typeof end === 'string' && Date.parse(end) <= now;
}

export function isInflection(value: unknown): value is Inflection {
  return value === 'kebab' || value === 'snake' || value === 'camel';
}

/** Undefined for an empty list, which allows everything. */
function toStrings(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.filter((each): each is string => typeof each === 'string');
}
