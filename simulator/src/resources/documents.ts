/**
 * Documents, selfies and devices: what a person hands in during a flow, made along with verifications and sessions.
 */
import { notFound } from '../refusal.js';
import type { JsonObject } from '../json.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerOne, answerPage } from './answers.js';
import { getRelated, insert, toMany, toOne } from './entity-kinds.js';
import { recordEvent } from './events.js';
import { toFile } from './files.js';
import type { Handlers, ResourceCall } from './handler.js';
import { getPage } from './pages.js';
import { makeAttributes } from './values.js';

export const DOCUMENT_HANDLERS: Handlers = {
  'retrieve-a-document': (call, world) => answerOne(call, world, getDocument(call, world)),
  'retrieve-a-generic-document': (call, world) =>
    answerOne(call, world, getDocument(call, world, 'document/generic')),
  'retrieve-a-government-id-document': (call, world) =>
    answerOne(call, world, getDocument(call, world, 'document/government-id')),
  'list-all-devices': (call, world) => {
    const session = world.find('inquiry-session', call.query['filter[inquiry-session-id]'] ?? '');
    const ids = session ? getRelated(session, 'device').map(({ id }) => id) : [];
    return answerPage(
      call,
      world,
      getPage(call, world, 'device', ({ id }) => ids.includes(id)),
    );
  },
  'retrieve-a-device': (call, world) =>
    answerOne(call, world, world.get('device', call.params['device-id'] ?? '')),
};

function getDocument(call: ResourceCall, world: World, type?: string): Entity {
  const document = world.get('document', call.params['document-id'] ?? '');
  if (type !== undefined && document.type !== type) throw notFound();
  return document;
}

export function createDocument(world: World, type: string, inquiry: Entity): Entity {
  const photo = toFile(world, { filename: 'photo.jpg', size: 237_011 });
  const file = insert(world, 'document-file', {
    attributes: { name: null, 'capture-method': 'unknown', originals: [photo] },
  });
  const document = insert(world, type, {
    attributes: makeAttributes(world, type, { ...toProcessed(world), ...PHOTOS[type]?.(photo) }),
    relationships: {
      inquiry: toOne(inquiry),
      template: toOne(getRelated(inquiry, 'template')[0]),
      'inquiry-template': toOne(getRelated(inquiry, 'inquiry-template')[0]),
      'inquiry-template-version': toOne(getRelated(inquiry, 'inquiry-template-version')[0]),
      'document-files': toMany([file]),
    },
  });
  for (const name of ['created', 'submitted', 'processed'])
    recordEvent(world, `document.${name}`, document);
  return document;
}

const PHOTOS: Readonly<Record<string, ((photo: JsonObject) => JsonObject) | undefined>> = {
  'document/generic': (photo) => ({
    kind: 'document',
    files: [photo],
    'files-normalized': [photo],
    'extraction-responses': [],
    'document-type': 'other',
  }),
  'document/government-id': (photo) => ({ 'front-photo': photo, 'selfie-photo': null }),
};

function toProcessed(world: World): JsonObject {
  const now = world.timestamp();
  return {
    status: 'processed',
    'created-at': now,
    'processed-at': now,
    'processed-at-ts': Math.floor(world.now() / 1000),
  };
}

export function createSelfie(world: World, inquiry: Entity): Entity {
  const now = world.timestamp();
  const selfie = insert(world, 'selfie/profile-and-center', {
    attributes: { status: 'processed', 'created-at': now, 'processed-at': now },
    relationships: { inquiry: toOne(inquiry) },
  });
  for (const name of ['created', 'submitted', 'processed'])
    recordEvent(world, `selfie.${name}`, selfie);
  return selfie;
}
