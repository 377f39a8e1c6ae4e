/**
 * Transactions: statuses are the customer's, so any is taken; what two requests change at once is refused.
 */
import type { JsonObject } from '../json.js';
import { badRequest, conflict, notUnique, staleObject, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { useConfiguration } from './configuration.js';
import { insert, toMany, toOne } from './entity-kinds.js';
import { recordEvent } from './events.js';
import { mergeFields, toFields, toRedacted } from './fields.js';
import { findCandidates, toPredicate } from './filters.js';
import type { Handlers, ResourceCall, ResourceResult } from './handler.js';
import { getPage } from './pages.js';
import { createRelationHandlers } from './relations.js';
import { createTagHandlers, useTags } from './tags.js';
import { findFieldValue } from './versions.js';

const KIND = 'transaction';

const tags = createTagHandlers({ kind: KIND, parameter: 'transaction-id' });
const relations = createRelationHandlers({
  kind: KIND,
  parameter: 'transaction-id',
  events: { added: 'transaction.added-relation', removed: 'transaction.removed-relation' },
});

export const TRANSACTION_HANDLERS: Handlers = {
  'list-all-transactions': (call, world) => {
    const passes = toPredicate(call.query);
    const { 'filter[identifier][key]': key, 'filter[identifier][value]': value } = call.query;
    const matches = (transaction: Entity): boolean => {
      if (!passes(transaction)) return false;
      if (key === undefined || value === undefined) return true;
      return findFieldValue(transaction.attributes.fields ?? {}, [key]) === value;
    };
    const page = getPage(call, world, KIND, matches, findCandidates(call.query, world, KIND));
    return answerPage(call, world, page);
  },
  'create-a-transaction': createTransaction,
  'retrieve-a-transaction': (call, world) => answerOne(call, world, getTransaction(call, world)),
  'update-a-transaction': updateTransaction,
  'redact-a-transaction': (call, world) => {
    const transaction = getTransaction(call, world);
    if (transaction.hidden.redacted === true) throw conflict('Transaction already redacted');
    const redacted = world.update(transaction, {
      attributes: {
        fields: toRedacted(transaction.attributes.fields),
        'updated-at': world.timestamp(),
      },
      hidden: { redacted: true },
    });
    recordEvent(world, 'transaction.redacted', redacted);
    return answerOne(call, world, redacted);
  },
  'redact-transaction-biometrics': (call, world) => {
    const transaction = getTransaction(call, world);
    if (transaction.hidden['biometrics-redacted'] === true)
      throw conflict('Transaction biometrics already redacted');
    const hidden = { 'biometrics-redacted': true };
    const attributes = { 'updated-at': world.timestamp() };
    return answerOne(call, world, world.update(transaction, { attributes, hidden }));
  },
  'create-a-transaction-label': (call, world) => {
    const transaction = getTransaction(call, world);
    const { label, 'model-version': model } = call.body.meta;
    if (typeof label !== 'string') throw badRequest('meta.label', 'is missing');
    const { changed, created } = putLabel(world, transaction, label, model ?? null);
    return answerOne(call, world, changed, { created: [created] });
  },
  'transactions-add-tag': tags.add,
  'transactions-remove-tag': tags.remove,
  'transactions-set-tags': tags.set,
  'transactions-add-relation': relations.add,
  'transactions-remove-relation': relations.remove,
};

function createTransaction(call: ResourceCall, world: World): ResourceResult {
  const { attributes } = call.body;
  const { 'transaction-type-id': typeId, 'reference-id': reference } = attributes;
  if (typeof reference === 'string' && world.findBy(KIND, 'reference-id', reference))
    throw notUnique();
  const type = useConfiguration(
    world,
    'transaction-type',
    typeof typeId === 'string' ? typeId : undefined,
    'data.attributes.transaction-type-id',
  );
  const now = world.timestamp();
  const transaction = insert(world, KIND, {
    attributes: {
      status: 'created',
      'reference-id': reference ?? null,
      fields: toFields(attributes.fields),
      tags: useTags(world, attributes.tags),
      'created-at': now,
      'updated-at': now,
    },
    relationships: {
      reviewer: toOne(undefined),
      'transaction-label': toOne(undefined),
      'transaction-type': toOne(type),
      'related-objects': toMany([]),
    },
  });
  recordEvent(world, 'transaction.created', transaction);
  return answerCreated(call, world, transaction);
}

function updateTransaction(call: ResourceCall, world: World): ResourceResult {
  const transaction = getTransaction(call, world);
  if (world.switches.staleWrites === 'refused' && world.wasChangedSince(transaction, call.revision))
    throw staleObject();
  const { fields, status, label, tags: names, 'reference-id': reference } = call.body.attributes;
  if (status !== undefined && (typeof status !== 'string' || status.trim() === ''))
    throw unprocessable("Status can't be blank", 'data.attributes.status');
  if (typeof reference === 'string') refuseTaken(world, transaction, reference);
  const change: JsonObject = {
    ...(status !== undefined && { status }),
    ...(reference !== undefined && { 'reference-id': reference }),
    ...(names !== undefined && { tags: useTags(world, names) }),
    ...(fields !== undefined && {
      fields: mergeFields(transaction.attributes.fields, toFields(fields)),
    }),
    'updated-at': world.timestamp(),
  };
  const written = world.update(transaction, { attributes: change });
  const changed =
    typeof label === 'string' ? putLabel(world, written, label, null).changed : written;
  if (status !== undefined && status !== transaction.attributes.status)
    recordEvent(world, 'transaction.status-updated', changed);
  if (fields !== undefined) recordEvent(world, 'transaction.updated-fields', changed);
  return answerOne(call, world, changed);
}

function refuseTaken(world: World, transaction: Entity, reference: string): void {
  const holder = world.findBy(KIND, 'reference-id', reference);
  if (holder && holder.id !== transaction.id) throw notUnique();
}

function putLabel(world: World, transaction: Entity, label: string, model: JsonObject[string]) {
  const now = world.timestamp();
  const created = insert(world, 'transaction-label', {
    attributes: {
      'model-label': label,
      'model-version': model,
      'created-at': now,
      'updated-at': now,
    },
  });
  const changed = world.update(transaction, {
    attributes: { 'updated-at': now },
    relationships: { 'transaction-label': toOne(created) },
  });
  recordEvent(world, 'transaction.labeled', changed);
  return { changed, created };
}

function getTransaction(call: ResourceCall, world: World): Entity {
  return world.get(KIND, call.params['transaction-id'] ?? '');
}
