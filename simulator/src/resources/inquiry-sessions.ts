/**
 * Sessions of inquiries and the one-time links that lead to them.
 *
 * A session begins as `new`, with a device and a network that nobody has seen yet; at most 25 belong to one inquiry. Tokens
 * look like JWTs and are none.
 */
import { ONE_TIME_LINK_URL, SHORT_LINK_URL, getLimit } from '@persona-lint/api';
import { toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { badRequest, conflict, notFound, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { getRelated, insert, toOne, withRelated } from './entity-kinds.js';
import { toPredicate } from './filters.js';
import type { Handlers, ResourceCall } from './handler.js';
import { expireSession, expireWhenDue, toDeadline } from './inquiry-deadline.js';
import { getPage } from './pages.js';
import { toResource } from './present.js';
import { makeAttributes } from './values.js';

const KIND = 'inquiry-session';
const MOST_SESSIONS = getLimit('sessions of an inquiry');

export const INQUIRY_SESSION_HANDLERS: Handlers = {
  'list-all-inquiry-sessions': (call, world) =>
    answerPage(call, world, getPage(call, world, KIND, toPredicate(call.query))),
  'create-an-inquiry-session': (call, world) => {
    const id = call.body.attributes['inquiry-id'];
    const found = world.find('inquiry', toText(id));
    if (!found) throw notFound('data.attributes.inquiry-id');
    const inquiry = expireWhenDue(world, found);
    if (inquiry.attributes.status === 'expired') throw conflict('Inquiry is expired');
    if (typeof inquiry.attributes['redacted-at'] === 'string')
      throw conflict('Inquiry already redacted');
    return answerCreated(call, world, createSession(world, inquiry).session);
  },
  'retrieve-an-inquiry-session': (call, world) => answerOne(call, world, getSession(call, world)),
  'expire-an-inquiry-session': (call, world) => {
    const session = getSession(call, world);
    if (session.attributes.status === 'expired') throw conflict('Inquiry session already expired');
    return answerOne(call, world, expireSession(world, session, world.timestamp()));
  },
  'expire-inquiry-sessions': (call, world) => {
    const ids = call.body.meta['inquiry-ids'];
    const sessions = (Array.isArray(ids) ? (ids as readonly JsonValue[]) : []).flatMap((id) => {
      const inquiry = world.find('inquiry', toText(id));
      if (!inquiry) throw unprocessable('Inquiry ids name no inquiry', 'meta.inquiry-ids');
      return getSessions(world, inquiry);
    });
    const expired = sessions
      .filter(({ attributes }) => attributes.status !== 'expired')
      .map((session) => expireSession(world, session, world.timestamp()));
    return { status: 200, body: { data: expired.map((each) => toResource(each, call.version)) } };
  },
  'generate-a-one-time-link-for-an-inquiry-session': (call, world) => {
    const session = getSession(call, world);
    if (session.attributes.status === 'expired') throw conflict('Inquiry session already expired');
    return answerOne(call, world, session, { meta: createLink(world, session, undefined) });
  },
};

/** A new session of the inquiry, and the inquiry that has it now. */
export function createSession(
  world: World,
  inquiry: Entity,
): { readonly session: Entity; readonly inquiry: Entity } {
  if (getRelated(inquiry, 'sessions').length >= MOST_SESSIONS)
    throw unprocessable(
      `An inquiry may have ${MOST_SESSIONS} sessions`,
      'data.attributes.inquiry-id',
    );
  const device = insert(world, 'device', {
    attributes: {
      'device-vendor-id': null,
      'device-fingerprint': world.newId(''),
      'browser-fingerprint': world.newId(''),
    },
  });
  const network = insert(world, 'network', { attributes: makeAttributes(world, 'network', {}) });
  const session = insert(world, KIND, {
    attributes: { status: 'new', 'created-at': world.timestamp() },
    relationships: {
      inquiry: toOne(inquiry),
      device: toOne(device),
      network: toOne(network),
    },
    hidden: { token: makeToken(world), 'expires-at': toDeadline(world, undefined) },
  });
  const relationships = withRelated(inquiry, 'sessions', session);
  return { session, inquiry: world.update(inquiry, { relationships }) };
}

/** A session that nobody has used yet, or a new one: what resuming hands out. */
export function useSession(
  world: World,
  inquiry: Entity,
): { readonly session: Entity; readonly inquiry: Entity } {
  const unused = getSessions(world, inquiry).find(
    ({ attributes, hidden }) =>
      attributes.status === 'new' && Date.parse(toText(hidden['expires-at'])) > world.now(),
  );
  return unused ? { session: unused, inquiry } : createSession(world, inquiry);
}

export function getSessionToken({ hidden }: Entity): string {
  return toText(hidden.token);
}

/** Addresses that open the session, once. */
export function createLink(
  world: World,
  session: Entity,
  seconds: JsonValue | undefined,
): JsonObject {
  if (typeof seconds === 'number' && seconds <= 0)
    throw badRequest('meta.expires-in-seconds', 'must be greater than 0');
  const code = world.newId('');
  world.update(session, {
    hidden: { 'link-code': code, 'link-expires-at': toDeadline(world, seconds) },
  });
  return {
    'one-time-link': `${ONE_TIME_LINK_URL}${code}`,
    'one-time-link-short': `${SHORT_LINK_URL}${code}`,
  };
}

export function getSessions(world: World, inquiry: Entity): Entity[] {
  return getRelated(inquiry, 'sessions').flatMap(({ id }) => world.find(KIND, id) ?? []);
}

function getSession(call: ResourceCall, world: World): Entity {
  return world.get(KIND, call.params['inquiry-session-id'] ?? '');
}

function makeToken(world: World): string {
  return [world.newId('eyJ'), world.newId('eyJ'), world.newId('')].join('.');
}
