/**
 * Connect: connections to other organizations and the tokens that share an object through one.
 *
 * The other organization is not simulated: its side of a connection stays pending, and a redeemed token is made to end as
 * redeemed the next time somebody looks at it.
 */
import { findOperation } from '@persona-lint/api';
import { toText } from '../json.js';
import type { JsonObject } from '../json.js';
import { conflict, notFound, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { insert, toOne } from './entity-kinds.js';
import { toPredicate } from './filters.js';
import type { Handlers, ResourceCall, ResourceHandler } from './handler.js';
import { getPage } from './pages.js';
import { useUser } from './users.js';

const CONNECTION = 'connect/connection';
const TOKEN = 'connect/share-token';
const CREATOR = 'developer@example.com';

/** What a token can share, and how the data of each calls itself. */
const SOURCES: Readonly<Record<string, string>> = {
  account: 'account',
  inquiry: 'inquiry',
  transaction: 'txn',
  verification: 'verification/database',
};

export const SHARING_HANDLERS: Handlers = {
  'list-all-connect-connections': (call, world) =>
    answerPage(call, world, getPage(call, world, CONNECTION, toPredicate(call.query))),
  'create-a-connect-connection': (call, world) => {
    const destination = toText(call.body.attributes['destination-organization-id']);
    if (!destination.startsWith('org_'))
      throw unprocessable(
        'Destination organization is invalid',
        'data.attributes.destination-organization-id',
      );
    const now = world.timestamp();
    const connection = insert(world, CONNECTION, {
      attributes: {
        status: 'pending',
        'destination-organization-id': destination,
        'source-organization-id': world.organization,
        'created-at': now,
        'updated-at': now,
      },
      relationships: { creator: toOne(useUser(world, CREATOR)) },
    });
    return answerCreated(call, world, connection);
  },
  'retrieve-a-connect-connection': (call, world) =>
    answerOne(call, world, getConnection(call, world)),
  'deactivate-a-connect-connection': toConnectionStatus('deactivate-a-connect-connection'),
  'reactivate-a-connect-connection': toConnectionStatus('reactivate-a-connect-connection'),
  'list-all-share-tokens': (call, world) =>
    answerPage(call, world, getPage(call, world, TOKEN, toPredicate(call.query))),
  'create-a-share-token': createToken,
  'retrieve-a-share-token': (call, world) => {
    const token = settle(world, getToken(call, world));
    const peeks = call.query['peek-source-data'] === 'true';
    return answerOne(call, world, token, peeks ? { shown: toSourceData(world, token) } : {});
  },
  'expire-share-token': (call, world) => {
    const token = settle(world, getToken(call, world));
    refuseUnless(token, ['created']);
    const now = world.timestamp();
    const attributes = { status: 'expired', 'expires-at': now, 'updated-at': now };
    return answerOne(call, world, world.update(token, { attributes }));
  },
  'redeem-share-token': (call, world) => {
    const token = settle(world, getToken(call, world));
    refuseUnless(token, ['created']);
    const id = call.body.attributes['destination-id'];
    const destination = typeof id === 'string' ? findSource(world, id) : undefined;
    if (typeof id === 'string' && !destination) throw notFound('data.attributes.destination-id');
    const now = world.timestamp();
    const redeemed = world.update(token, {
      attributes: {
        status: 'pending',
        'pending-at': now,
        'updated-at': now,
        'redeem-mode': destination ? 'hydrate' : 'clone',
      },
      relationships: { destination: toOne(destination) },
    });
    return answerOne(call, world, redeemed);
  },
};

/** Statuses and outcome stand in the catalogue. */
function toConnectionStatus(id: string): ResourceHandler {
  const { from = [], to = '' } = findOperation(id)?.states ?? {};
  return (call, world) => {
    const connection = getConnection(call, world);
    refuseUnless(connection, from);
    const attributes = { status: to, 'updated-at': world.timestamp() };
    return answerOne(call, world, world.update(connection, { attributes }));
  };
}

function refuseUnless({ attributes, kind }: Entity, statuses: readonly string[]): void {
  const status = toText(attributes.status);
  const name = kind === TOKEN ? 'Share token' : 'Connection';
  if (!statuses.includes(status)) throw conflict(`${name} is ${status}`);
}

function createToken(call: ResourceCall, world: World) {
  const {
    'connection-id': connectionId,
    'source-id': sourceId,
    'expires-in-seconds': seconds,
  } = call.body.attributes;
  const connection = world.find(CONNECTION, toText(connectionId));
  if (!connection)
    throw unprocessable('Connection does not exist', 'data.attributes.connection-id');
  const source = findSource(world, toText(sourceId));
  if (!source) throw unprocessable('Source does not exist', 'data.attributes.source-id');
  const now = world.timestamp();
  const token = insert(world, TOKEN, {
    attributes: {
      status: 'created',
      direction: 'outbound',
      'created-at': now,
      'updated-at': now,
      'expires-at':
        typeof seconds === 'number' ? new Date(world.now() + seconds * 1000).toISOString() : null,
    },
    relationships: {
      connection: toOne(connection),
      creator: toOne(useUser(world, CREATOR)),
      source: toOne(source),
      destination: toOne(undefined),
    },
  });
  return answerCreated(call, world, token);
}

function findSource(world: World, id: string): Entity | undefined {
  for (const kind of Object.keys(SOURCES)) {
    const source = world.find(kind, id);
    if (source) return source;
  }
  return undefined;
}

/** What would be shared, without its values: the other side sees that there is something. */
function toSourceData(world: World, token: Entity): JsonObject {
  const source = token.relationships.source?.data;
  const found = source && 'id' in source ? findSource(world, source.id) : undefined;
  const name = SOURCES[found?.kind ?? 'account'] ?? 'account';
  return {
    'source-data': {
      type: `connect/source-data/${name}`,
      id: found?.id ?? '',
      'peekable-attributes': {},
    },
  };
}

/** Time and the other side go on between two requests. */
function settle(world: World, token: Entity): Entity {
  const { status, 'expires-at': end } = token.attributes;
  const now = world.timestamp();
  if (status === 'pending')
    return world.update(token, {
      attributes: { status: 'redeemed', 'redeemed-at': now, 'updated-at': now },
    });
  const isOver = status === 'created' && typeof end === 'string' && Date.parse(end) <= world.now();
  return isOver
    ? world.update(token, { attributes: { status: 'expired', 'updated-at': end } })
    : token;
}

function getConnection(call: ResourceCall, world: World): Entity {
  return world.get(CONNECTION, call.params['connection-id'] ?? '');
}

function getToken(call: ResourceCall, world: World): Entity {
  return world.get(TOKEN, call.params['share-token-id'] ?? '');
}
