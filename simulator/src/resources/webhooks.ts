/**
 * Webhooks as objects: created disabled, enabled, archived, their secrets rotated. Deliveries are made elsewhere, from what
 * these objects say.
 */
import { isJsonObject, toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { conflict, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { insert } from './entity-kinds.js';
import type { Handlers, ResourceCall, ResourceHandler, ResourceResult } from './handler.js';
import { getPage } from './pages.js';

export const WEBHOOK_KIND = 'webhook';

/** Of a webhook that says nothing about them. */
const DEFAULTS: JsonObject = {
  description: null,
  'api-key-inflection': 'kebab',
  'api-attributes-blocklist': [],
  'file-access-token-expires-in': 21_600,
  'payload-filter': null,
  // Since 2026-01-28 nothing is included in deliveries unless asked for.
  'included-allowlist': { state: 'include_none' },
  'relationship-allowlist': { state: 'include_all' },
};

/** A secret of a webhook and when it stops being used; null for the current one. */
export interface WebhookSecret {
  readonly value: string;
  readonly expiresAt: number | null;
}

export const WEBHOOK_HANDLERS: Handlers = {
  'list-all-webhooks': (call, world) =>
    answerPage(
      call,
      world,
      getPage(call, world, WEBHOOK_KIND, () => true),
    ),
  'create-a-webhook': createWebhook,
  'retrieve-a-webhook': (call, world) => {
    const webhook = getWebhook(call, world);
    return answerOne(call, world, webhook, { shown: toShownSecrets(webhook, world.now()) });
  },
  'update-a-webhook': (call, world) => {
    const webhook = getWebhook(call, world);
    refuseArchived(webhook);
    checkUrl(call);
    const attributes = readSettings(call);
    return answerOne(call, world, world.update(webhook, { attributes, hidden: readHeaders(call) }));
  },
  'archive-a-webhook': toStatus('archived'),
  'enable-a-webhook': toStatus('enabled'),
  'disable-a-webhook': toStatus('disabled'),
  'rotate-a-webhook-secret': rotate,
  'clone-a-webhook': (call, world) => {
    const { attributes, hidden } = getWebhook(call, world);
    const clone = insert(world, WEBHOOK_KIND, {
      attributes: { ...attributes, status: 'disabled', 'created-at': world.timestamp() },
      hidden: { ...hidden, secrets: [toSecret(world)] },
    });
    const shown = toShownSecrets(clone, world.now());
    return answerCreated(call, world, clone, { status: 200, shown });
  },
};

/** Secrets that sign deliveries at `now`: during a rotation the old one, too. Newest first. */
export function getSecrets({ hidden }: Entity, now: number): readonly WebhookSecret[] {
  const secrets = Array.isArray(hidden.secrets) ? (hidden.secrets as readonly JsonValue[]) : [];
  return secrets
    .filter(isJsonObject)
    .map(({ value, 'expires-at': end }) => ({
      value: toText(value),
      expiresAt: typeof end === 'string' ? Date.parse(end) : null,
    }))
    .filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
}

function createWebhook(call: ResourceCall, world: World): ResourceResult {
  checkUrl(call);
  const webhook = insert(world, WEBHOOK_KIND, {
    attributes: {
      name: null,
      ...DEFAULTS,
      'api-version': call.version,
      ...readSettings(call),
      status: 'disabled',
      'created-at': world.timestamp(),
    },
    hidden: { secrets: [toSecret(world)], ...readHeaders(call) },
  });
  return answerCreated(call, world, webhook, { shown: toShownSecrets(webhook, world.now()) });
}

/** Every attribute of the request but the headers, which answers do not show. */
function readSettings({ body, operation }: ResourceCall): JsonObject {
  const known = operation.parameters.filter(({ member }) => member === 'data.attributes');
  const names = known.map(({ name }) => name).filter((name) => name !== HEADERS);
  return Object.fromEntries(
    names.flatMap((name): [string, JsonValue][] => {
      const value = body.attributes[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const HEADERS = 'custom-http-headers';

function readHeaders({ body }: ResourceCall): JsonObject {
  const headers = body.attributes[HEADERS];
  return headers === undefined ? {} : { [HEADERS]: headers };
}

function checkUrl({ body }: ResourceCall): void {
  const { url, 'enabled-events': events } = body.attributes;
  if (url !== undefined && !isWebAddress(url))
    throw unprocessable('Url is invalid', 'data.attributes.url');
  if (Array.isArray(events) && events.length === 0)
    throw unprocessable("Enabled events can't be blank", 'data.attributes.enabled-events');
}

function isWebAddress(value: JsonValue): boolean {
  return typeof value === 'string' && /^https?:\/\/[^\s/]/.test(value) && URL.canParse(value);
}

/** The catalogue names no statuses that refuse it; only an archived webhook stays as it is. */
function toStatus(status: 'archived' | 'enabled' | 'disabled'): ResourceHandler {
  return (call, world) => {
    const webhook = getWebhook(call, world);
    refuseArchived(webhook);
    return answerOne(call, world, world.update(webhook, { attributes: { status } }));
  };
}

function refuseArchived({ attributes }: Entity): void {
  if (attributes.status === 'archived') throw conflict('Webhook is archived');
}

/** The old secret goes on signing for as long as the request says, beside the new one. */
function rotate(call: ResourceCall, world: World): ResourceResult {
  const webhook = getWebhook(call, world);
  refuseArchived(webhook);
  const seconds = call.body.meta['expires-in-seconds'];
  if (typeof seconds === 'number' && seconds < 0)
    throw unprocessable('Expires in seconds must not be negative', 'meta.expires-in-seconds');
  const end = new Date(world.now() + Number(seconds ?? 0) * 1000).toISOString();
  const old = getSecrets(webhook, world.now()).map(({ value, expiresAt }) => ({
    value,
    'expires-at': expiresAt === null ? end : new Date(expiresAt).toISOString(),
  }));
  const rotated = world.update(webhook, { hidden: { secrets: [toSecret(world), ...old] } });
  return answerOne(call, world, rotated, { shown: toShownSecrets(rotated, world.now()) });
}

function toShownSecrets(webhook: Entity, now: number): JsonObject {
  const secrets = getSecrets(webhook, now).map(({ value, expiresAt }) => ({
    value,
    'expires-at': expiresAt === null ? null : new Date(expiresAt).toISOString(),
  }));
  return { secret: secrets[0]?.value ?? '', secrets };
}

function toSecret(world: World): JsonObject {
  return { value: world.newId('wbhsec_'), 'expires-at': null };
}

function getWebhook(call: ResourceCall, world: World): Entity {
  return world.get(WEBHOOK_KIND, call.params['webhook-id'] ?? '');
}
