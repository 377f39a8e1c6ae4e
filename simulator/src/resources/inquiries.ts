/**
 * Inquiries: creating, changing, redacting, tagging and finding them. What moves them from status to status stands in
 * `inquiry-actions.ts`, their sessions and links in `inquiry-sessions.ts`.
 */
import { isJsonObject, toText } from '../json.js';
import type { JsonObject } from '../json.js';
import { badRequest, conflict, notFound } from '../refusal.js';
import type { Entity, Relationship } from '../world/entity.js';
import type { World } from '../world/world.js';
import { isArchived, useAccount } from './accounts.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { useConfiguration } from './configuration.js';
import { getRelated, insert, toOne } from './entity-kinds.js';
import { recordEvent } from './events.js';
import { mergeFields, toFields, toRedacted } from './fields.js';
import { findCandidates, toPredicate } from './filters.js';
import type { Handlers, ResourceCall, ResourceResult } from './handler.js';
import { expireWhenDue, toDeadline } from './inquiry-deadline.js';
import { createLink, createSession, getSessionToken } from './inquiry-sessions.js';
import { getPage } from './pages.js';
import { toPdf } from './pdf.js';
import { search } from './search.js';
import { createTagHandlers, useTags } from './tags.js';
import { FIELDS_ONLY } from './versions.js';

const KIND = 'inquiry';
const NO_META: JsonObject = {
  'session-token': null,
  'one-time-link': null,
  'one-time-link-short': null,
};

const tags = createTagHandlers({
  kind: KIND,
  parameter: 'inquiry-id',
  events: { updated: 'inquiry.updated-tags' },
});

export const INQUIRY_HANDLERS: Handlers = {
  'list-all-inquiries': (call, world) => {
    if (call.query['filter[note]'] !== undefined && countFilters(call) > 1)
      throw badRequest('filter.note', 'must be the only filter');
    const passes = toPredicate(call.query);
    const candidates = findCandidates(call.query, world, KIND);
    const page = getPage(
      call,
      world,
      KIND,
      (each) => passes(expireWhenDue(world, each)),
      candidates,
    );
    const entities = page.entities.map(({ id }) => world.get(KIND, id));
    return answerPage(call, world, { ...page, entities });
  },
  'create-an-inquiry': createInquiry,
  'retrieve-an-inquiry': (call, world) => answerOne(call, world, getInquiry(call, world)),
  'update-an-inquiry': updateInquiry,
  'redact-an-inquiry': redactInquiry,
  'inquiries-add-tag': tags.add,
  'inquiries-remove-tag': tags.remove,
  'inquiries-set-all-tags': tags.set,
  'print-an-inquiry-pdf': (call, world) => toPdf(getInquiry(call, world)),
  'search-inquiries': (call, world) => {
    for (const inquiry of world.list(KIND)) expireWhenDue(world, inquiry);
    return search(call, world, KIND, {
      'inquiry-template-id': (inquiry) => getRelated(inquiry, 'inquiry-template')[0]?.id,
      'template-id': (inquiry) => getRelated(inquiry, 'template')[0]?.id,
      'account-id': (inquiry) => getRelated(inquiry, 'account')[0]?.id,
    });
  },
};

/** The inquiry of the URL, expired if its time is over. */
export function getInquiry(call: ResourceCall, world: World): Entity {
  return expireWhenDue(world, world.get(KIND, call.params['inquiry-id'] ?? ''));
}

function createInquiry(call: ResourceCall, world: World): ResourceResult {
  const { attributes, meta } = call.body;
  const { relationships, created } = findAccount(call, world);
  const now = world.timestamp();
  const creator = attributes['creator-email-address'];
  const inquiry = insert(world, KIND, {
    attributes: {
      status: 'created',
      behaviors: {},
      'reviewer-comment': null,
      'started-at': null,
      'completed-at': null,
      'failed-at': null,
      'marked-for-review-at': null,
      'decisioned-at': null,
      'expired-at': null,
      'redacted-at': null,
      'previous-step-name': null,
      'reference-id': toReference(call) ?? null,
      note: attributes.note ?? null,
      tags: useTags(world, attributes.tags),
      creator: typeof creator === 'string' ? creator : 'API',
      'created-at': now,
      'updated-at': now,
      'expires-at': toDeadline(world, meta['expiration-after-create-interval-seconds']),
      'next-step-name': attributes['initial-step-name'] ?? 'start',
      fields: readFields(call),
    },
    relationships: Object.assign(findTemplates(call, world), relationships),
    hidden: {
      'redirect-uri': attributes['redirect-uri'] ?? null,
      'after-start': meta['expiration-after-start-interval-seconds'] ?? null,
      'after-resume': meta['expiration-after-resume-interval-seconds'] ?? null,
    },
  });
  recordEvent(world, 'inquiry.created', inquiry);
  return answerWithSession(call, world, inquiry, created);
}

/** Session and links only when asked for: otherwise their members are null. */
function answerWithSession(
  call: ResourceCall,
  world: World,
  inquiry: Entity,
  created: readonly Entity[],
): ResourceResult {
  const { meta } = call.body;
  if (meta['auto-create-inquiry-session'] !== true && meta['auto-create-one-time-link'] !== true)
    return answerCreated(call, world, inquiry, { meta: NO_META, created });
  const session = createSession(world, inquiry);
  const link =
    meta['auto-create-one-time-link'] === true
      ? createLink(world, session.session, meta['one-time-link-expiration-seconds'])
      : {};
  const token =
    meta['auto-create-inquiry-session'] === true
      ? { 'session-token': getSessionToken(session.session) }
      : {};
  return answerCreated(call, world, session.inquiry, {
    meta: { ...NO_META, ...token, ...link },
    created: [...created, session.session],
  });
}

interface FoundAccount {
  readonly relationships: Readonly<Record<string, Relationship>>;
  readonly created: readonly Entity[];
}

/** The account that is named, found by its reference id, or made: accounts are made unless the request says otherwise. */
function findAccount(call: ResourceCall, world: World): FoundAccount {
  const { attributes, meta } = call.body;
  const id = attributes['account-id'];
  const typeId = meta['auto-create-account-type-id'];
  const reference = toReference(call);
  if (meta['auto-create-account'] === false) {
    for (const name of ['auto-create-account-type-id', 'auto-create-account-reference-id'])
      if (meta[name] !== undefined)
        throw badRequest(
          `meta.${name}`,
          'must not be given when meta.auto_create_account is false',
        );
  }
  if (typeof id === 'string') {
    const account = world.find('account', id);
    if (!account) throw notFound('data.attributes.account-id');
    return attach(account, []);
  }
  if (meta['auto-create-account'] === false) return { relationships: {}, created: [] };
  const { account, isNew } = useAccount(
    world,
    reference,
    typeof typeId === 'string' ? typeId : undefined,
  );
  return attach(account, isNew ? [account] : []);
}

function attach(account: Entity, created: readonly Entity[]): FoundAccount {
  if (isArchived(account)) throw conflict('Account is archived');
  return { relationships: { account: toOne(account) }, created };
}

function toReference({ body: { attributes, meta } }: ResourceCall): string | undefined {
  const reference = meta['auto-create-account-reference-id'] ?? attributes['reference-id'];
  return typeof reference === 'string' ? reference : undefined;
}

/** Exactly one of the three is there; the engine has looked. */
function findTemplates({ body }: ResourceCall, world: World): Record<string, Relationship> {
  const {
    'template-id': legacy,
    'inquiry-template-id': id,
    'inquiry-template-version-id': versionId,
  } = body.attributes;
  if (typeof legacy === 'string')
    return {
      template: toOne(useConfiguration(world, 'template', legacy, 'data.attributes.template-id')),
    };
  if (typeof versionId === 'string') {
    const path = 'data.attributes.inquiry-template-version-id';
    const version = useConfiguration(world, 'inquiry-template-version', versionId, path);
    return {
      'inquiry-template': toOne(getRelated(version, 'inquiry-template')[0]),
      'inquiry-template-version': toOne(version),
    };
  }
  const path = 'data.attributes.inquiry-template-id';
  const template = useConfiguration(world, 'inquiry-template', toText(id), path);
  return {
    'inquiry-template': toOne(template),
    'inquiry-template-version': toOne(getRelated(template, 'latest-published-version')[0]),
  };
}

/** Before 2025-10-27 inputs of the template could stand beside `fields`. */
function readFields({ body, operation, version }: ResourceCall): JsonObject {
  const fields = toFields(body.attributes.fields);
  if (version >= FIELDS_ONLY) return fields;
  const known = new Set(operation.parameters.map(({ name }) => name));
  const others = Object.entries(body.attributes).filter(([name]) => !known.has(name));
  return { ...toFields(Object.fromEntries(others)), ...fields };
}

function updateInquiry(call: ResourceCall, world: World): ResourceResult {
  const inquiry = getInquiry(call, world);
  const { attributes } = call.body;
  const fields = readFields(call);
  const changed = world.update(inquiry, {
    attributes: {
      ...(attributes.note !== undefined && { note: attributes.note }),
      ...(attributes.tags !== undefined && { tags: useTags(world, attributes.tags) }),
      fields: mergeFields(inquiry.attributes.fields, fields),
      'updated-at': world.timestamp(),
    },
    ...(attributes['redirect-uri'] !== undefined && {
      hidden: { 'redirect-uri': attributes['redirect-uri'] },
    }),
  });
  if (attributes.tags !== undefined) recordEvent(world, 'inquiry.updated-tags', changed);
  return answerOne(call, world, changed);
}

/** The children follow somewhat later in Persona; here at once. */
function redactInquiry(call: ResourceCall, world: World): ResourceResult {
  const inquiry = getInquiry(call, world);
  if (typeof inquiry.attributes['redacted-at'] === 'string')
    throw conflict('Inquiry already redacted');
  const now = world.timestamp();
  for (const { id } of getRelated(inquiry, 'verifications')) {
    const verification = world.find('verification', id);
    if (verification) world.update(verification, { attributes: { 'redacted-at': now } });
  }
  const redacted = world.update(inquiry, {
    attributes: {
      fields: toRedacted(isJsonObject(inquiry.attributes.fields) ? inquiry.attributes.fields : {}),
      note: null,
      'redacted-at': now,
      'updated-at': now,
    },
  });
  recordEvent(world, 'inquiry.redacted', redacted);
  return answerOne(call, world, redacted);
}

function countFilters({ query }: ResourceCall): number {
  return Object.keys(query).filter((name) => name.startsWith('filter[')).length;
}
