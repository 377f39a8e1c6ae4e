/**
 * Verifications: what a person's flow would have made is made by the simulate actions of an inquiry.
 *
 * Which type a verification template stands for is set up in the dashboard. Here an id that contains the name of a type
 * (`vtmpl_selfie1`, `vtmpl_phone_number`) makes that type, any other a government ID.
 */
import { RESOURCES, getTypePrefix, isList } from '@persona-lint/api/responses';
import type { JsonObject } from '../json.js';
import { conflict, notFound } from '../refusal.js';
import type { Entity, ResourceIdentifier } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerOne } from './answers.js';
import { createDocument, createSelfie } from './documents.js';
import { getRelated, insert, toMany, toOne } from './entity-kinds.js';
import { recordEvent } from './events.js';
import { toRedactedAttributes } from './fields.js';
import type { Handlers, ResourceCall, ResourceHandler } from './handler.js';
import { toPdf } from './pdf.js';
import { makeAttributes } from './values.js';

const KIND = 'verification';
const DEFAULT_TYPE = 'verification/government-id';
const TYPES = Object.keys(RESOURCES)
  .filter((type) => type.startsWith(`${KIND}/`))
  // The longest name that fits is meant: `government-id-nfc` before `government-id`.
  .sort((left, right) => right.length - left.length);

/** Operations that read one type only, which an id of another type does not exist for. */
const BY_TYPE: Readonly<Record<string, string>> = {
  'retrieve-an-aamva-verification': 'aamva',
  'retrieve-an-ecbsv-database-verification': 'database-ecbsv',
  'retrieve-a-phone-carrier-database-verification': 'database-phone-carrier',
  'retrieve-a-serpro-database-verification': 'database-serpro',
  'retrieve-a-database-standard-verification': 'database-standard',
  'retrieve-a-tin-database-verification': 'database-tin',
  'retrieve-a-database-verification': 'database',
  'retrieve-a-document-verification': 'document',
  'retrieve-a-email-address-verification': 'email-address',
  'retrieve-a-government-id-verification': 'government-id',
  'retrieve-a-government-id-nfc-verification': 'government-id-nfc',
  'retrieve-a-phone-number-verification': 'phone-number',
  'retrieve-a-selfie-verification': 'selfie',
};

export const VERIFICATION_HANDLERS: Handlers = {
  ...Object.fromEntries(
    Object.entries(BY_TYPE).map(([id, type]): [string, ResourceHandler] => [
      id,
      (call, world) => {
        const verification = getVerification(call, world);
        if (verification.type !== `${KIND}/${type}`) throw notFound();
        return answerOne(call, world, verification);
      },
    ]),
  ),
  'retrieve-a-verification': (call, world) => answerOne(call, world, getVerification(call, world)),
  'redact-a-verification': (call, world) => {
    const verification = getVerification(call, world);
    if (typeof verification.attributes['redacted-at'] === 'string')
      throw conflict('Verification already redacted');
    const redacted = world.update(verification, {
      attributes: {
        ...toRedactedAttributes(verification, KEPT),
        'redacted-at': world.timestamp(),
      },
    });
    return answerOne(call, world, redacted);
  },
  'print-a-verification-as-pdf': (call, world) => toPdf(getVerification(call, world)),
  'investigation-lock-a-verification': toLock(true),
  'investigation-unlock-a-verification': toLock(false),
};

/** What says nothing about a person. */
const KEPT = /^(?:status|tags|.*-at|.*-at-ts)$/;

function toLock(locked: boolean): ResourceHandler {
  return (call, world) => {
    const verification = getVerification(call, world);
    if ((verification.hidden.locked === true) === locked)
      throw conflict(`Verification is ${locked ? 'already' : 'not'} locked`);
    return answerOne(call, world, world.update(verification, { hidden: { locked } }));
  };
}

export interface CreatedVerification {
  readonly verification: Entity;
  readonly document?: Entity;
  readonly selfie?: Entity;
}

/** A verification of the inquiry that has ended as `status`; undefined when the template does not exist. */
export function createVerification(
  world: World,
  inquiry: Entity,
  templateId: string,
  status: 'passed' | 'failed',
): CreatedVerification | undefined {
  if (!templateId.startsWith(getTypePrefix('verification-template'))) return undefined;
  const type = toType(templateId);
  const template = { type: type.replace(KIND, 'verification-template'), id: templateId };
  const version = findVersion(world, type);
  const evidence = createEvidence(world, inquiry, type);
  const verification = insert(world, type, {
    attributes: makeAttributes(world, type, toOutcome(world, type, status)),
    relationships: {
      inquiry: toOne(inquiry),
      template: toOne(getRelated(inquiry, 'template')[0]),
      'inquiry-template': toOne(getRelated(inquiry, 'inquiry-template')[0]),
      'inquiry-template-version': toOne(getRelated(inquiry, 'inquiry-template-version')[0]),
      transaction: toOne(undefined),
      'verification-template': toOne(template),
      'verification-template-version': toOne(version),
      accounts: toMany(getRelated(inquiry, 'account')),
      ...toEvidence(type, evidence),
    },
  });
  for (const name of ['created', 'submitted', status])
    recordEvent(world, `${KIND}.${name}`, verification);
  return { verification, ...evidence };
}

function toType(templateId: string): string {
  const name = templateId.toLowerCase().replaceAll('_', '-');
  return TYPES.find((type) => name.includes(type.slice(KIND.length + 1))) ?? DEFAULT_TYPE;
}

function findVersion(world: World, type: string): ResourceIdentifier {
  const versionType = type.replace(KIND, 'verification-template-version');
  const known = world.findBy('verification-template-version', 'default-for', versionType);
  if (known) return known;
  return insert(world, versionType, { attributes: {}, hidden: { 'default-for': versionType } });
}

function toOutcome(world: World, type: string, status: 'passed' | 'failed'): JsonObject {
  const now = world.timestamp();
  const seconds = Math.floor(world.now() / 1000);
  return {
    status,
    'created-at': now,
    'created-at-ts': seconds,
    'submitted-at': now,
    'submitted-at-ts': seconds,
    'completed-at': now,
    'completed-at-ts': seconds,
    'redacted-at': null,
    tags: [],
    checks: [toCheck(type, status)],
  };
}

/** One check, with the members that checks of this type have. */
function toCheck(type: string, status: string): JsonObject {
  const check: JsonObject = {
    name: 'id_entity_detection',
    status,
    reasons: [],
    requirement: 'required',
    metadata: {},
  };
  const shape = RESOURCES[type]?.attributes?.checks;
  const members = shape !== undefined && isList(shape) ? shape[0] : {};
  if (typeof members !== 'object') return check;
  return Object.fromEntries(Object.entries(check).filter(([name]) => name in members));
}

type Evidence = Pick<CreatedVerification, 'document' | 'selfie'>;

/** What the person would have handed in. */
function createEvidence(world: World, inquiry: Entity, type: string): Evidence {
  switch (type) {
    case 'verification/government-id':
      return { document: createDocument(world, 'document/government-id', inquiry) };
    case 'verification/government-id-nfc':
      return { document: createDocument(world, 'document/government-id-nfc', inquiry) };
    case 'verification/document':
      return { document: createDocument(world, 'document/generic', inquiry) };
    case 'verification/mdoc':
      return { document: createDocument(world, 'document/mdoc', inquiry) };
    case 'verification/selfie':
      return { selfie: createSelfie(world, inquiry) };
    default:
      return {};
  }
}

/** Only rows that have the relationship show it. */
function toEvidence(type: string, { document, selfie }: Evidence) {
  const row = RESOURCES[type]?.relationships ?? {};
  return {
    ...('document' in row && { document: toOne(document) }),
    ...('selfie' in row && { selfie: toOne(selfie) }),
  };
}

function getVerification(call: ResourceCall, world: World): Entity {
  return world.get(KIND, call.params['verification-id'] ?? '');
}
