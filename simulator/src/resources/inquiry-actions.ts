/**
 * What moves an inquiry from status to status: resuming, expiring, deciding, links, and what a sandbox simulates.
 *
 *     created ─ start → pending ─ complete / fail → completed, failed ─┐
 *        └── expire ──→ expired ←─ expire ──┘  ↑ └─── resume → pending │
 *                                              any ─ approve, decline, mark for review
 *
 * Which statuses an action takes stands in the catalogue; where Persona names none, every status but a decision is taken.
 */
import { findOperation } from '@persona-lint/api';
import { isJsonObject, toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { badRequest, conflict, notFound, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerOne } from './answers.js';
import { withRelated } from './entity-kinds.js';
import { recordEvent } from './events.js';
import type { Handlers, ResourceCall, ResourceHandler } from './handler.js';
import { expire, toDeadline } from './inquiry-deadline.js';
import { getInquiry } from './inquiries.js';
import { createLink, getSessions, getSessionToken, useSession } from './inquiry-sessions.js';
import { createVerification } from './verifications.js';

type Action = 'approve' | 'decline' | 'mark-for-review' | 'expire' | 'start' | 'complete' | 'fail';

interface Transition {
  readonly to: string;
  /** Statuses that refuse it. */
  readonly notFrom: readonly string[];
  /** The attribute that notes when. */
  readonly at: string;
  readonly event: string;
}

const DECIDED = ['approved', 'declined'];
const ENDED = ['completed', 'failed', ...DECIDED];

/**
 * Approving and declining: no source names the statuses, so a decision can be changed, and made again. A person starts and
 * ends the flow once.
 */
const TRANSITIONS: Readonly<Record<Action, Transition>> = {
  approve: { to: 'approved', notFrom: [], at: 'decisioned-at', event: 'inquiry.approved' },
  decline: { to: 'declined', notFrom: [], at: 'decisioned-at', event: 'inquiry.declined' },
  'mark-for-review': {
    to: 'needs_review',
    notFrom: findOperation('mark-an-inquiry-for-review')?.states?.notFrom ?? DECIDED,
    at: 'marked-for-review-at',
    event: 'inquiry.marked-for-review',
  },
  expire: {
    to: 'expired',
    notFrom: [...ENDED, 'needs_review', 'expired'],
    at: 'expired-at',
    event: 'inquiry.expired',
  },
  start: {
    to: 'pending',
    notFrom: [...ENDED, 'pending', 'needs_review', 'expired'],
    at: 'started-at',
    event: 'inquiry.started',
  },
  complete: {
    to: 'completed',
    notFrom: [...ENDED, 'created', 'expired'],
    at: 'completed-at',
    event: 'inquiry.completed',
  },
  fail: {
    to: 'failed',
    notFrom: [...ENDED, 'created', 'expired'],
    at: 'failed-at',
    event: 'inquiry.failed',
  },
};

export const INQUIRY_ACTION_HANDLERS: Handlers = {
  'approve-an-inquiry': toHandler('approve'),
  'decline-an-inquiry': toHandler('decline'),
  'mark-an-inquiry-for-review': toHandler('mark-for-review'),
  'expire-an-inquiry': toHandler('expire'),
  'resume-an-inquiry': resume,
  'generate-a-one-time-link': generateLink,
  'inquiries-perform-simulate-actions': simulate,
};

function toHandler(action: Action): ResourceHandler {
  return (call, world) => {
    const inquiry = getInquiry(call, world);
    refuseRedacted(inquiry);
    const { comment } = call.body.meta;
    const more = comment === undefined ? {} : { 'reviewer-comment': comment };
    return answerOne(call, world, perform(world, inquiry, action, more));
  };
}

function perform(world: World, inquiry: Entity, action: Action, more: JsonObject = {}): Entity {
  const { to, notFrom, at, event } = TRANSITIONS[action];
  const status = toText(inquiry.attributes.status);
  if (notFrom.includes(status)) throw refuseState(world, `Inquiry is ${status}`);
  const now = world.timestamp();
  if (action === 'expire') return expire(world, inquiry, now);
  const changed = world.update(inquiry, {
    attributes: {
      status: to,
      [at]: now,
      'updated-at': now,
      ...more,
      ...(action === 'start' && {
        'expires-at': toDeadline(world, inquiry.hidden['after-start']),
        'previous-step-name': 'start',
      }),
    },
  });
  if (action === 'start') startSessions(world, changed, now);
  recordEvent(world, event, changed);
  return changed;
}

/** Somebody opened the flow. */
function startSessions(world: World, inquiry: Entity, now: string): void {
  for (const session of getSessions(world, inquiry)) {
    if (session.attributes.status !== 'new') continue;
    const started = world.update(session, { attributes: { status: 'active', 'started-at': now } });
    recordEvent(world, 'inquiry-session.started', started);
  }
}

/** Both statuses are declared for it, and nothing says which it is. */
function refuseState({ switches }: World, details: string): Error {
  return switches.wrongState === 422 ? unprocessable(details) : conflict(details);
}

function resume(call: ResourceCall, world: World) {
  const inquiry = getInquiry(call, world);
  refuseRedacted(inquiry);
  const status = toText(inquiry.attributes.status);
  const isAllowed =
    status === 'pending' ||
    status === 'expired' ||
    (status === 'created' && world.switches.resumeCreated === 'allowed');
  if (!isAllowed) throw conflict(`Inquiry is ${status}`);
  const revived = status === 'expired' ? revive(world, inquiry) : inquiry;
  const { session, inquiry: resumed } = useSession(world, revived);
  const meta = { 'session-token': getSessionToken(session) };
  return answerOne(call, world, resumed, { meta });
}

function revive(world: World, inquiry: Entity): Entity {
  return world.update(inquiry, {
    attributes: {
      status: 'pending',
      'expired-at': null,
      'expires-at': toDeadline(world, inquiry.hidden['after-resume']),
      'updated-at': world.timestamp(),
    },
  });
}

function generateLink(call: ResourceCall, world: World) {
  const inquiry = getInquiry(call, world);
  refuseRedacted(inquiry);
  const status = toText(inquiry.attributes.status);
  if (call.operation.states?.notFrom?.includes(status) === true)
    throw conflict(`Inquiry is ${status}`);
  const { session, inquiry: linked } = useSession(world, inquiry);
  const meta = createLink(world, session, call.body.meta['expires-in-seconds']);
  return answerOne(call, world, linked, { meta });
}

function refuseRedacted({ attributes }: Entity): void {
  if (typeof attributes['redacted-at'] === 'string') throw conflict('Inquiry already redacted');
}

/** The actions of a sandbox, one after the other; when one is refused, none has happened. */
function simulate(call: ResourceCall, world: World) {
  let inquiry = getInquiry(call, world);
  refuseRedacted(inquiry);
  const actions = call.body.meta['simulate-actions'];
  if (!Array.isArray(actions) || actions.length === 0)
    throw badRequest('meta.simulate-actions', 'must be filled');
  for (const action of actions as readonly JsonValue[])
    inquiry = simulateOne(world, inquiry, isJsonObject(action) ? action : {});
  return answerOne(call, world, inquiry);
}

const SIMULATED: Readonly<Record<string, Action | undefined>> = {
  start_inquiry: 'start',
  complete_inquiry: 'complete',
  fail_inquiry: 'fail',
  expire_inquiry: 'expire',
  mark_for_review_inquiry: 'mark-for-review',
  approve_inquiry: 'approve',
  decline_inquiry: 'decline',
};

function simulateOne(world: World, inquiry: Entity, { type, data }: JsonObject): Entity {
  const path = 'meta.simulate-actions';
  if (typeof type !== 'string') throw badRequest(`${path}.type`, 'is missing');
  const action = SIMULATED[type];
  if (action) return perform(world, inquiry, action);
  if (type !== 'create_passed_verification' && type !== 'create_failed_verification')
    throw unprocessable(`${type} is no simulate action`, path);
  const id = isJsonObject(data) ? data['verification-template-id'] : undefined;
  if (typeof id !== 'string')
    throw badRequest(`${path}.data.verification-template-id`, 'is missing');
  const status = type === 'create_passed_verification' ? 'passed' : 'failed';
  const created = createVerification(world, inquiry, id, status);
  if (!created) throw notFound(`${path}.data.verification-template-id`);
  return world.update(inquiry, {
    attributes: { 'updated-at': world.timestamp() },
    relationships: {
      ...withRelated(inquiry, 'verifications', created.verification),
      ...(created.document && withRelated(inquiry, 'documents', created.document)),
      ...(created.selfie && withRelated(inquiry, 'selfies', created.selfie)),
    },
  });
}
