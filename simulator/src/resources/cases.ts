/**
 * Cases: opened from a template, assigned, filled with objects, moved through the statuses of their template.
 */
import { isJsonObject, toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { badRequest, conflict, notFound, unprocessable } from '../refusal.js';
import type { Entity, Relationship } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { useConfiguration } from './configuration.js';
import { getRelated, insert, toMany, toOne } from './entity-kinds.js';
import { recordEvent } from './events.js';
import { mergeFields, toFields, toRedacted } from './fields.js';
import { toFile } from './files.js';
import { findCandidates, toPredicate } from './filters.js';
import type { Handlers, ResourceCall, ResourceResult } from './handler.js';
import { getPage } from './pages.js';
import { search } from './search.js';
import { createTagHandlers } from './tags.js';
import { useUser } from './users.js';
import { FIELDS_ONLY } from './versions.js';

const KIND = 'case';

/** Kinds of object a case can hold, and the relationship each stands in. */
const HOLDS: Readonly<Record<string, string>> = {
  account: 'accounts',
  inquiry: 'inquiries',
  report: 'reports',
  verification: 'verifications',
  transaction: 'txns',
};

/** Statuses that resolve a case, compared without regard to case; templates may have others. */
const RESOLVED = ['approved', 'declined', 'resolved', 'closed'];

const tags = createTagHandlers({
  kind: KIND,
  parameter: 'case-id',
  events: { updated: 'case.updated-tags' },
});

export const CASE_HANDLERS: Handlers = {
  'list-all-cases': (call, world) => {
    const { 'filter[reference-id]': reference, ...query } = call.query;
    const passes = toPredicate(query);
    const page = getPage(
      call,
      world,
      KIND,
      (one) => passes(one) && (reference === undefined || hasReference(world, one, reference)),
      findCandidates(query, world, KIND),
    );
    return answerPage(call, world, page);
  },
  'create-a-case': createCase,
  'retrieve-case': (call, world) => answerOne(call, world, getCase(call, world)),
  'update-a-case': updateCase,
  'redact-a-case': (call, world) => {
    const found = getCase(call, world);
    if (typeof found.attributes['redacted-at'] === 'string')
      throw conflict('Case already redacted');
    const now = world.timestamp();
    const fields = toRedacted(found.attributes.fields);
    const redacted = change(world, found, { fields, 'redacted-at': now });
    recordEvent(world, 'case.redacted', redacted);
    return answerOne(call, world, redacted);
  },
  'add-persona-objects': (call, world) => {
    const found = getCase(call, world);
    const objects = readObjects(call, world);
    return answerOne(call, world, change(world, found, {}, withObjects(found, objects)));
  },
  'remove-persona-objects': (call, world) => {
    const found = getCase(call, world);
    const ids = readIds(call);
    const relationships = Object.fromEntries(
      Object.values(HOLDS).map((name) => [
        name,
        toMany(getRelated(found, name).filter(({ id }) => !ids.includes(id))),
      ]),
    );
    return answerOne(call, world, change(world, found, {}, relationships));
  },
  'assign-a-case': (call, world) => {
    const found = getCase(call, world);
    const email = toText(call.body.meta['user-email-address']);
    if (!/^\S+@\S+$/.test(email))
      throw unprocessable('User email address is invalid', 'meta.user-email-address');
    const user = useUser(world, email);
    const assigned = change(world, found, {
      'assignee-id': user.id,
      'assigned-at': world.timestamp(),
      'assigner-type': 'api-key',
    });
    recordEvent(world, 'case.assigned', assigned);
    return answerOne(call, world, assigned);
  },
  'set-status-for-a-case': setStatus,
  'add-tag': tags.add,
  'remove-tag': tags.remove,
  'set-tags': tags.set,
  'search-cases': (call, world) =>
    search(call, world, KIND, {
      'case-template-id': (one) => getRelated(one, 'case-template')[0]?.id,
      'case-queue-id': (one) => getRelated(one, 'case-queue')[0]?.id,
    }),
};

function createCase(call: ResourceCall, world: World): ResourceResult {
  const { attributes, meta } = call.body;
  const template = useConfiguration(
    world,
    'case-template',
    toText(attributes['case-template-id']),
    'data.attributes.case-template-id',
  );
  const now = world.timestamp();
  const created = insert(world, KIND, {
    attributes: {
      status: 'Open',
      name: `${toText(template.attributes.name)} ${countCases(world) + 1}`,
      'created-at': now,
      'updated-at': now,
      'creator-type': 'api-key',
      'sla-expires-at': toSla(world, meta['sla-expires-in-seconds']),
      tags: [],
      fields: toFields(attributes.fields),
      attachments: [],
    },
    relationships: {
      'case-template': toOne(template),
      'case-queue': toOne(findQueue(call, world)),
    },
  });
  const opened = world.update(created, {
    relationships: withObjects(created, readObjects(call, world)),
  });
  recordEvent(world, 'case.created', opened);
  return answerCreated(call, world, opened);
}

function updateCase(call: ResourceCall, world: World): ResourceResult {
  const found = getCase(call, world);
  const { attributes, meta } = call.body;
  const sla = meta['sla-expires-in-seconds'];
  const attachments = attributes.attachments === undefined ? [] : readAttachments(call, world);
  const queue = findQueue(call, world);
  const updated = change(
    world,
    found,
    {
      fields: mergeFields(found.attributes.fields, toFields(attributes.fields)),
      ...(sla !== undefined && { 'sla-expires-at': toSla(world, sla) }),
      ...(attachments.length > 0 && {
        attachments: [
          ...((found.attributes.attachments ?? []) as readonly JsonValue[]),
          ...attachments,
        ],
      }),
    },
    queue ? { 'case-queue': toOne(queue) } : {},
  );
  if (attributes.fields !== undefined) recordEvent(world, 'case.updated-fields', updated);
  if (queue) recordEvent(world, 'case.queue-updated', updated);
  return answerOne(call, world, updated);
}

/** Since 2025-10-27 the status stands in `meta`, before in `data.attributes`. */
function setStatus(call: ResourceCall, world: World): ResourceResult {
  const found = getCase(call, world);
  const isNew = call.version >= FIELDS_ONLY;
  const path = isNew ? 'meta.status' : 'data.attributes.status';
  const status = isNew ? call.body.meta.status : call.body.attributes.status;
  if (status === undefined) throw badRequest(path, 'is missing');
  if (typeof status !== 'string') throw badRequest(path, 'must be a string');
  if (status.trim() === '') throw unprocessable("Status can't be blank", path);
  const now = world.timestamp();
  const wasResolved = typeof found.attributes['resolved-at'] === 'string';
  const isResolved = RESOLVED.includes(status.toLowerCase());
  const changed = change(world, found, {
    status,
    'resolved-at': isResolved ? now : null,
    'resolver-type': isResolved ? 'api-key' : null,
    resolution: isResolved ? status : null,
  });
  recordEvent(world, 'case.status-updated', changed);
  if (isResolved && !wasResolved) recordEvent(world, 'case.resolved', changed);
  if (!isResolved && wasResolved) recordEvent(world, 'case.reopened', changed);
  return answerOne(call, world, changed);
}

function change(
  world: World,
  found: Entity,
  attributes: JsonObject,
  relationships: Readonly<Record<string, Relationship>> = {},
): Entity {
  const updated = { 'updated-at': world.timestamp(), 'updater-type': 'api-key' };
  return world.update(found, { attributes: { ...updated, ...attributes }, relationships });
}

function readIds({ body }: ResourceCall): readonly string[] {
  const ids = body.meta['object-ids'];
  return Array.isArray(ids) ? (ids as readonly JsonValue[]).map(toText) : [];
}

function readObjects(call: ResourceCall, world: World): Entity[] {
  return readIds(call).map((id) => {
    for (const kind of Object.keys(HOLDS)) {
      const object = world.find(kind, id);
      if (object) return object;
    }
    throw notFound('meta.object-ids');
  });
}

function withObjects(
  found: Entity,
  objects: readonly Entity[],
): Readonly<Record<string, Relationship>> {
  const added: Record<string, Relationship> = {};
  for (const [kind, name] of Object.entries(HOLDS)) {
    const before = getRelated(found, name);
    const more = objects.filter(
      (each) => each.kind === kind && !before.some(({ id }) => id === each.id),
    );
    if (more.length > 0) added[name] = toMany([...before, ...more]);
  }
  return added;
}

function readAttachments(call: ResourceCall, world: World): JsonObject[] {
  const { attachments } = call.body.attributes;
  return ((attachments ?? []) as readonly JsonValue[]).map((attachment) => {
    const { data, filename } = isJsonObject(attachment) ? attachment : {};
    if (typeof data !== 'string' || typeof filename !== 'string')
      throw badRequest('data.attributes.attachments', 'must have data and filename');
    return toFile(world, { filename, size: Math.floor((data.length * 3) / 4) });
  });
}

function findQueue(call: ResourceCall, world: World): Entity | undefined {
  const id = call.body.attributes['case-queue-id'];
  if (typeof id !== 'string') return undefined;
  return useConfiguration(world, 'case-queue', id, 'data.attributes.case-queue-id');
}

function toSla(world: World, seconds: JsonValue | undefined): string | null {
  if (typeof seconds !== 'number') return null;
  return new Date(world.now() + seconds * 1000).toISOString();
}

/** Reference ids are those of the accounts a case is about. */
function hasReference(world: World, found: Entity, reference: string): boolean {
  return getRelated(found, 'accounts').some(
    ({ id }) => world.find('account', id)?.attributes['reference-id'] === reference,
  );
}

/** Names count up; the newest case knows how far. */
function countCases(world: World): number {
  for (const { attributes } of world.list(KIND)) {
    const number = Number(/(\d+)$/.exec(toText(attributes.name))?.[1]);
    return Number.isNaN(number) ? 0 : number;
  }
  return 0;
}

function getCase(call: ResourceCall, world: World): Entity {
  return world.get(KIND, call.params['case-id'] ?? '');
}
