/**
 * Lists and the items on them. One kind of list holds one kind of item, and no item twice.
 */
import { RESPONSES } from '@persona-lint/api/responses';
import { OPERATIONS } from '@persona-lint/api';
import type { JsonObject, JsonValue } from '../json.js';
import { badRequest, conflict, notFound, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { insert, toOne } from './entity-kinds.js';
import { toPredicate } from './filters.js';
import type { Handlers, ResourceCall, ResourceHandler } from './handler.js';
import { getPage } from './pages.js';

const LIST = 'list';
const ITEM = 'list-item';
const DUPLICATE = 'Name already exists as an active item in list';

export const LIST_HANDLERS: Handlers = {
  'list-all-lists': (call, world) =>
    answerPage(call, world, getPage(call, world, LIST, toPredicate(call.query))),
  'retrieve-a-list': (call, world) =>
    answerOne(call, world, world.get(LIST, call.params['list-id'] ?? '')),
  'archive-a-list': (call, world) => {
    const list = world.get(LIST, call.params['list-id'] ?? '');
    return answerOne(call, world, archive(world, list, 'List'));
  },
  ...createHandlersByType(),
};

/** The operations on single types differ in nothing but the type, which the row of their answer names. */
function createHandlersByType(): Handlers {
  const handlers: Record<string, ResourceHandler> = {};
  for (const { id, method, path } of OPERATIONS) {
    const type = RESPONSES[id]?.data;
    if (typeof type !== 'string') continue;
    if (type.startsWith(`${LIST}/`) && !type.includes('|')) handlers[id] = toListCreator(type);
    if (!type.startsWith(`${ITEM}/`)) continue;
    handlers[id] = path.includes('{') ? toItemHandler(type, method) : toItemCreator(type);
  }
  return handlers;
}

function toListCreator(type: string): ResourceHandler {
  return (call, world) => {
    const { name, 'allow-fuzzy-name-first': fuzzy } = call.body.attributes;
    if (typeof name !== 'string') throw badRequest('data.attributes.name', 'is missing');
    if (name.trim() === '') throw unprocessable("Name can't be blank", 'data.attributes.name');
    const now = world.timestamp();
    const list = insert(world, type, {
      attributes: {
        name,
        status: 'active',
        'archived-at': null,
        'created-at': now,
        'updated-at': now,
        ...(type === 'list/name' && { 'allow-fuzzy-name-first': fuzzy ?? false }),
      },
    });
    return answerCreated(call, world, list);
  };
}

function toItemCreator(type: string): ResourceHandler {
  return (call, world) => {
    const { 'list-id': listId, ...given } = call.body.attributes;
    const list = findList(world, listId, type.replace(ITEM, LIST));
    const values = readValues(call, given);
    return answerCreated(call, world, addItem(world, list, type, values));
  };
}

/** Adds an item to a list; throws the documented 409 when it holds it already. */
function addItem(world: World, list: Entity, type: string, values: JsonObject): Entity {
  const content = `${list.id} ${JSON.stringify(values)}`;
  const twin = world.findBy(ITEM, 'content', content);
  if (twin && twin.attributes.status !== 'archived') throw conflict(DUPLICATE);
  const now = world.timestamp();
  return insert(world, type, {
    attributes: {
      status: 'active',
      'archived-at': null,
      'updated-at': now,
      'created-at': now,
      'redacted-at': null,
      'match-count': 0,
      ...(type === 'list-item/email-address' && { 'match-type': 'email_address' }),
      ...values,
    },
    relationships: { creator: toOne(undefined) },
    hidden: { content, 'list-id': list.id },
  });
}

function findList(world: World, id: JsonValue | undefined, type: string): Entity {
  if (typeof id !== 'string') throw badRequest('data.attributes.list-id', 'is missing');
  const list = world.find(LIST, id);
  // No operation creates lists of device fingerprints or fields; any list takes their items.
  const isFitting = !Object.keys(CREATED_LISTS).includes(type) || list?.type === type;
  if (!list || !isFitting) throw notFound('data.attributes.list-id');
  if (list.attributes.status === 'archived') throw conflict('List is archived');
  return list;
}

/** Types of list that some operation creates. */
const CREATED_LISTS: Readonly<Record<string, true>> = Object.fromEntries(
  Object.values(RESPONSES).flatMap(({ data }) =>
    typeof data === 'string' && /^list\/[^|]+$/.test(data) ? [[data, true as const]] : [],
  ),
);

/** Every attribute the catalogue knows but the list; all of them say what the item is. */
function readValues({ operation }: ResourceCall, given: JsonObject): JsonObject {
  const names = operation.parameters
    .filter(({ member, name }) => member === 'data.attributes' && name !== 'list-id')
    .map(({ name }) => name);
  return Object.fromEntries(
    names.flatMap((name): [string, JsonValue][] => {
      const value = given[name];
      if (value === undefined && name !== 'match-type')
        throw badRequest(`data.attributes.${name}`, 'is missing');
      if (value === '') throw unprocessable(`${name} can't be blank`, `data.attributes.${name}`);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function toItemHandler(type: string, method: string): ResourceHandler {
  return (call, world) => {
    const item = world.get(ITEM, call.params['list-item-id'] ?? '');
    if (item.type !== type) throw notFound();
    return answerOne(call, world, method === 'GET' ? item : archive(world, item, 'List item'));
  };
}

function archive(world: World, entity: Entity, name: string): Entity {
  if (entity.attributes.status === 'archived') throw conflict(`${name} already archived`);
  const now = world.timestamp();
  return world.update(entity, {
    attributes: { status: 'archived', 'archived-at': now, 'updated-at': now },
  });
}
