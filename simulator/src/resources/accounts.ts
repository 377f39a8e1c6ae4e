/**
 * Accounts: creating with a unique reference id, upserting, changing, redacting, merging.
 */
import { isJsonObject, toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { badRequest, conflict, notFound, notUnique, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { getRelated, insert, toOne } from './entity-kinds.js';
import { recordEvent } from './events.js';
import { mergeFields, toFields, toRedacted } from './fields.js';
import { readFile } from './files.js';
import type { Handlers, ResourceCall, ResourceResult } from './handler.js';
import { getPage } from './pages.js';
import { ACCOUNT_FIELDS } from './personal.js';
import { toResource } from './present.js';
import { createRelationHandlers } from './relations.js';
import { search } from './search.js';
import { createTagHandlers, useTags } from './tags.js';
import { useConfiguration } from './configuration.js';
import { FIELDS_ONLY, findFieldValue } from './versions.js';
import { startWorkflowRun } from './workflows.js';

const KIND = 'account';

const tags = createTagHandlers({
  kind: KIND,
  parameter: 'account-id',
  events: {
    added: 'account.tag-added',
    removed: 'account.tag-removed',
    updated: 'account.updated-tags',
  },
});
const relations = createRelationHandlers({
  kind: KIND,
  parameter: 'account-id',
  events: { added: 'account.added-relation', removed: 'account.removed-relation' },
});

export const ACCOUNT_HANDLERS: Handlers = {
  'list-all-accounts': (call, world) => {
    const reference = call.query['filter[reference-id]'];
    if (reference === undefined)
      return answerPage(
        call,
        world,
        getPage(call, world, KIND, () => true),
      );
    const found = world.findBy(KIND, 'reference-id', reference);
    return answerPage(call, world, { entities: found ? [found] : [], prev: null, next: null });
  },
  'create-an-account': createAccount,
  'retrieve-an-account': (call, world) => answerOne(call, world, getAccount(call, world)),
  'update-an-account': updateAccount,
  'redact-an-account': redactAccount,
  'consolidate-into-an-account': consolidate,
  'accounts-add-tag': tags.add,
  'accounts-remove-tag': tags.remove,
  'accounts-set-all-tags': tags.set,
  'accounts-add-relation': relations.add,
  'accounts-remove-relation': relations.remove,
  'accounts-list-all-relations': relations.list,
  runAccountAction: (call, world) => {
    const account = getAccount(call, world);
    const run = startWorkflowRun(world, undefined);
    const meta = { 'workflow-run-id': run.id };
    return answerOne(call, world, account, { meta, created: [run] });
  },
  'search-accounts': (call, world) =>
    search(call, world, KIND, {
      type: (entity) => getRelated(entity, 'account-type')[0]?.id,
      status: ({ attributes }) => attributes['account-status'],
    }),
};

/** The account with this reference id, made when there is none: for inquiries and reports that create accounts. */
export function useAccount(
  world: World,
  referenceId: string | undefined,
  typeId: string | undefined,
): { readonly account: Entity; readonly isNew: boolean } {
  const known =
    referenceId === undefined ? undefined : world.findBy(KIND, 'reference-id', referenceId);
  if (known) return { account: known, isNew: false };
  const attributes = referenceId === undefined ? {} : { 'reference-id': referenceId };
  return { account: insertAccount(world, attributes, typeId), isNew: true };
}

function createAccount(call: ResourceCall, world: World): ResourceResult {
  const { attributes, meta } = call.body;
  const reference = readReference(attributes);
  const known = reference === undefined ? undefined : world.findBy(KIND, 'reference-id', reference);
  if (known && meta['upsert-by'] === 'reference-id') {
    const account = changeAccount(world, known, toChange(call, world));
    return answerOne(call, world, account, { status: 200 });
  }
  if (meta['upsert-by'] !== undefined && meta['upsert-by'] !== 'reference-id')
    throw unprocessable('Upsert by must be reference-id', 'meta.upsert-by');
  if (known) return refuseDuplicate(call, known);
  const typeId = attributes['account-type-id'];
  const account = insertAccount(
    world,
    toChange(call, world),
    typeof typeId === 'string' ? typeId : undefined,
  );
  return answerCreated(call, world, account);
}

/** Before 2025-10-27 such a conflict carries the account that is there. */
function refuseDuplicate({ version }: ResourceCall, known: Entity): ResourceResult {
  if (version >= FIELDS_ONLY) throw conflict('Resource already exists as an active resource');
  return { status: 409, body: { data: toResource(known, version) } };
}

function insertAccount(world: World, change: JsonObject, typeId: string | undefined): Entity {
  const type = useConfiguration(world, 'account-type', typeId, 'data.attributes.account-type-id');
  const now = world.timestamp();
  const account = insert(world, KIND, {
    attributes: {
      'reference-id': null,
      'account-type-name': type.attributes.name ?? 'User',
      'account-status': 'active',
      'created-at': now,
      'updated-at': now,
      fields: {},
      tags: [],
      ...change,
    },
    relationships: { 'account-type': toOne(type) },
  });
  recordEvent(world, 'account.created', account);
  return account;
}

function updateAccount(call: ResourceCall, world: World): ResourceResult {
  const account = getAccount(call, world);
  const reference = readReference(call.body.attributes);
  const holder =
    reference === undefined ? undefined : world.findBy(KIND, 'reference-id', reference);
  if (holder && holder.id !== account.id) throw notUnique();
  return answerOne(call, world, changeAccount(world, account, toChange(call, world)));
}

function changeAccount(world: World, account: Entity, change: JsonObject): Entity {
  const fields = mergeFields(
    account.attributes.fields,
    isJsonObject(change.fields) ? change.fields : {},
  );
  const changed = world.update(account, {
    attributes: { ...change, fields, 'updated-at': world.timestamp() },
  });
  if (change.fields !== undefined) recordEvent(world, 'account.updated-fields', changed);
  if (change.tags !== undefined) recordEvent(world, 'account.updated-tags', changed);
  if (change['account-status'] !== undefined) recordEvent(world, 'account.status-updated', changed);
  return changed;
}

/** What a request says about an account, in the terms of an answer. */
function toChange(call: ResourceCall, world: World): JsonObject {
  const { attributes } = call.body;
  const { 'account-status': status, 'reference-id': reference, tags: names } = attributes;
  const fields = readFields(call, world);
  if (typeof status === 'string' && status.trim() === '')
    throw unprocessable("Account status can't be blank", 'data.attributes.account-status');
  return {
    ...(reference !== undefined && { 'reference-id': reference }),
    ...(status !== undefined && status !== null && { 'account-status': status }),
    ...(names !== undefined && { tags: useTags(world, names) }),
    ...(Object.keys(fields).length > 0 && { fields }),
  };
}

function readFields(call: ResourceCall, world: World): JsonObject {
  const { attributes } = call.body;
  const values: Record<string, JsonValue> = {};
  for (const [name, [field, member]] of Object.entries(ACCOUNT_FIELDS)) {
    const value = attributes[name];
    if (value === undefined) continue;
    const before = values[field];
    values[field] =
      member === undefined ? value : { ...(isJsonObject(before) ? before : {}), [member]: value };
  }
  const photo = readFile(call, world, 'selfie-photo');
  return mergeFields(
    toFields(photo ? { ...values, selfie_photo: photo } : values),
    toFields(attributes.fields),
  );
}

function readReference(attributes: JsonObject): string | undefined {
  const reference = attributes['reference-id'];
  if (typeof reference !== 'string') return undefined;
  if (reference.trim() === '') throw badRequest('data.attributes.reference-id', 'must be filled');
  return reference;
}

function redactAccount(call: ResourceCall, world: World): ResourceResult {
  const account = getAccount(call, world);
  if (typeof account.attributes['redacted-at'] === 'string')
    throw conflict('Account already redacted');
  const now = world.timestamp();
  const redacted = world.update(account, {
    attributes: {
      fields: toRedacted(account.attributes.fields),
      'redacted-at': now,
      'updated-at': now,
    },
  });
  recordEvent(world, 'account.redacted', redacted);
  return answerOne(call, world, redacted);
}

/** Sources are archived; each can be merged once. */
function consolidate(call: ResourceCall, world: World): ResourceResult {
  const account = getAccount(call, world);
  const ids = call.body.meta['source-account-ids'];
  const sources = (Array.isArray(ids) ? (ids as readonly JsonValue[]) : []).map(toText);
  if (sources.length === 0) throw badRequest('meta.source-account-ids', 'must be filled');
  for (const id of sources) {
    if (id === account.id)
      throw unprocessable('An account cannot be merged into itself', 'meta.source-account-ids');
    const source = world.find(KIND, id);
    if (!source) throw notFound('meta.source-account-ids');
    if (isArchived(source)) throw conflict('Account already consolidated');
    const archived = world.update(source, {
      attributes: { 'updated-at': world.timestamp() },
      hidden: { archived: true, 'consolidated-into': account.id },
    });
    recordEvent(world, 'account.archived', archived);
    recordEvent(world, 'account.consolidated-with', archived);
  }
  const merged = world.update(account, { attributes: { 'updated-at': world.timestamp() } });
  recordEvent(world, 'account.consolidated', merged);
  return answerOne(call, world, merged, { status: 202 });
}

/** Merged into another account; nothing new may be attached to it. */
export function isArchived({ hidden }: Entity): boolean {
  return hidden.archived === true;
}

/** A personal detail of an account, by its path in `fields`. */
export function findPersonal({ attributes }: Entity, path: readonly string[]): JsonValue {
  return findFieldValue(attributes.fields ?? {}, path);
}

function getAccount(call: ResourceCall, world: World): Entity {
  return world.get(KIND, call.params['account-id'] ?? '');
}
