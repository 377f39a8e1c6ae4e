/**
 * When inquiries and their sessions end by themselves.
 *
 * Nothing waits for it: an inquiry whose time is over becomes expired when somebody next looks at it, at the time it was
 * due.
 */
import type { JsonValue } from '../json.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { getRelated } from './entity-kinds.js';
import { recordEvent } from './events.js';

/** Seconds; a template may have its own. */
const DEFAULT_INTERVAL = 24 * 60 * 60;

/** Statuses that time ends. */
const OPEN: readonly JsonValue[] = ['created', 'pending'];

/** When something that begins now is over; `seconds` as the request gave them. */
export function toDeadline(world: World, seconds: JsonValue | undefined): string {
  const interval = typeof seconds === 'number' ? seconds : DEFAULT_INTERVAL;
  return new Date(world.now() + interval * 1000).toISOString();
}

export function expireWhenDue(world: World, inquiry: Entity): Entity {
  const { status, 'expires-at': end } = inquiry.attributes;
  if (!OPEN.includes(status ?? null) || typeof end !== 'string' || Date.parse(end) > world.now())
    return inquiry;
  return expire(world, inquiry, end);
}

/** Ends the inquiry and its sessions and cancels verifications that are still open. */
export function expire(world: World, inquiry: Entity, at: string): Entity {
  for (const { id } of getRelated(inquiry, 'sessions')) {
    const session = world.find('inquiry-session', id);
    if (session) expireSession(world, session, at);
  }
  for (const { id } of getRelated(inquiry, 'verifications')) cancel(world, id, at);
  const expired = world.update(inquiry, {
    attributes: { status: 'expired', 'expired-at': at, 'updated-at': at },
  });
  recordEvent(world, 'inquiry.expired', expired);
  return expired;
}

export function expireSession(world: World, session: Entity, at: string): Entity {
  if (session.attributes.status === 'expired') return session;
  const expired = world.update(session, { attributes: { status: 'expired', 'expired-at': at } });
  recordEvent(world, 'inquiry-session.expired', expired);
  return expired;
}

function cancel(world: World, id: string, at: string): void {
  const verification = world.find('verification', id);
  const status = verification?.attributes.status;
  if (!verification || (status !== 'initiated' && status !== 'submitted')) return;
  const canceled = world.update(verification, {
    attributes: { status: 'canceled', 'completed-at': at },
  });
  recordEvent(world, 'verification.canceled', canceled);
}
