/**
 * API keys as objects. What a key may do is decided where requests are authenticated, by its hash; only the answer that
 * creates one shows it.
 */
import { createHash } from 'node:crypto';
import { API_KEY_ROWS } from '@persona-lint/api';
import type { JsonObject, JsonValue } from '../json.js';
import { conflict, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { insert } from './entity-kinds.js';
import { toPredicate } from './filters.js';
import type { Handlers, ResourceCall } from './handler.js';
import { getPage } from './pages.js';

export const API_KEY_KIND = 'api-key';

/** The hidden attribute that holds what stands for the key itself. */
export const API_KEY_HASH = 'key-hash';

const DEFAULTS: JsonObject = {
  note: null,
  'api-key-inflection': 'kebab',
  'api-attributes-blocklist': [],
  permissions: [],
  'ip-address-allowlist': ['*'],
  'file-access-token-expires-in': 21_600,
  'last-used-at': null,
  'expires-at': null,
};

export const API_KEY_HANDLERS: Handlers = {
  'list-all-api-keys': (call, world) =>
    answerPage(call, world, getPage(call, world, API_KEY_KIND, toPredicate(call.query))),
  'create-an-api-key': (call, world) => {
    const { key, value } = createKey(world, {
      ...DEFAULTS,
      'api-version': call.version,
      ...readSettings(call),
    });
    return answerCreated(call, world, key, { shown: { value } });
  },
  'retrieve-an-api-key': (call, world) => answerOne(call, world, getKey(call, world)),
  'update-an-api-key': (call, world) => {
    const attributes = readSettings(call);
    return answerOne(call, world, world.update(getKey(call, world), { attributes }));
  },
  'expire-an-api-key': (call, world) => {
    const key = getKey(call, world);
    const end = key.attributes['expires-at'];
    if (typeof end === 'string' && Date.parse(end) <= world.now())
      throw conflict('API key already expired');
    const seconds = Number(call.body.meta['expires-in-seconds']);
    const expires = new Date(world.now() + seconds * 1000).toISOString();
    return answerOne(call, world, world.update(key, { attributes: { 'expires-at': expires } }));
  },
  'clone-api-key': (call, world) => {
    const { attributes } = getKey(call, world);
    const { key, value } = createKey(world, {
      ...attributes,
      'last-used-at': null,
      'expires-at': null,
    });
    return answerCreated(call, world, key, { status: 200, shown: { value } });
  },
};

/** What stands for an API key wherever one is remembered. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

function createKey(
  world: World,
  attributes: JsonObject,
): { readonly key: Entity; readonly value: string } {
  const prefix =
    API_KEY_ROWS.find((row) => row.environment === world.environment.kind)?.prefix ?? '';
  const value = prefix + toUuid(world);
  const key = insert(world, API_KEY_KIND, {
    attributes: { ...attributes, 'created-at': world.timestamp() },
    hidden: { [API_KEY_HASH]: hashApiKey(value) },
  });
  return { key, value };
}

/** The form that keys have in public programs. */
function toUuid(world: World): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(world.random() * 16).toString(16));
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function readSettings({ body, operation }: ResourceCall): JsonObject {
  const { name } = body.attributes;
  if (typeof name === 'string' && name.trim() === '')
    throw unprocessable("Name can't be blank", 'data.attributes.name');
  const known = operation.parameters.filter(({ member }) => member === 'data.attributes');
  return Object.fromEntries(
    known.flatMap((parameter): [string, JsonValue][] => {
      const value = body.attributes[parameter.name];
      return value === undefined ? [] : [[parameter.name, value]];
    }),
  );
}

function getKey(call: ResourceCall, world: World): Entity {
  return world.get(API_KEY_KIND, call.params['api-key-id'] ?? '');
}
