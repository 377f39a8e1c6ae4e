/**
 * OAuth, relays and privacy passes: answers without an envelope, whose values have the documented form and no meaning.
 *
 * No cryptography is done: a blind signature is made up, and any token that was handed out claims what its relay is about.
 */
import { toText } from '../json.js';
import { badRequest, notFound, privacyPassRequired, unprocessable } from '../refusal.js';
import type { World } from '../world/world.js';
import type { Handlers, ResourceCall, ResourceResult } from './handler.js';

const RELAY = 'relay';
const CODE = 'oauth-code';

/** Seconds. */
const CODE_LIFETIME = 600;
const TOKEN_LIFETIME = 3600;

export const TOKEN_HANDLERS: Handlers = {
  'create-authorization': (call, world) => {
    const { 'response-type': type, scope } = call.body.top;
    if (type !== 'code') throw unprocessable('Response type must be code', 'response-type');
    const code = world.newId('');
    world.insert({
      kind: CODE,
      id: code,
      attributes: { scope: scope ?? '' },
      hidden: { 'expires-at': world.now() + CODE_LIFETIME * 1000 },
    });
    return { status: 201, body: { code, 'expires-in': CODE_LIFETIME } };
  },
  'create-access-token': createAccessToken,
  'create-a-privacy-pass': (call, world) => {
    if (call.body.top['blinded-token'] === '') throw badRequest('blinded-token', 'must be filled');
    return { status: 201, body: { 'blind-sig': toOpaque(world) } };
  },
  'create-a-relay': (call, world) => {
    checkClaim(call);
    const token = world.newId('relay_');
    const secret = toOpaque(world);
    const { 'claim-type': claim } = call.body.top;
    world.insert({
      kind: RELAY,
      id: token,
      attributes: { 'claim-type': claim ?? null },
      hidden: { consumed: false },
    });
    const session = `${toOpaque(world)}.${toOpaque(world)}.${toOpaque(world)}`;
    return {
      status: 201,
      body: { 'relay-token': token, 'relay-secret': secret, 'relay-session-access-token': session },
      created: [{ type: RELAY, id: token }],
    };
  },
  'request-a-relay-challenge': (call, world) => {
    checkClaim(call);
    const keyId = Array.from({ length: 64 }, () => Math.floor(world.random() * 16).toString(16));
    return {
      status: 200,
      body: {
        challenge: toOpaque(world),
        'token-key': toOpaque(world),
        'token-key-id': keyId.join(''),
      },
    };
  },
  'generate-a-relay-claim': (call, world) => {
    const relay = world.find(RELAY, call.params['relay-token'] ?? '');
    if (!relay) throw notFound();
    // A token is worth one claim.
    if (relay.hidden.consumed === true) throw privacyPassRequired();
    world.update(relay, { hidden: { consumed: true } });
    const claim = {
      claim_type: relay.attributes['claim-type'] ?? null,
      claim_result: 'passed',
      methodology: [],
    };
    return {
      status: 200,
      body: { 'claim-payload': JSON.stringify(claim), 'token-consumed': true },
    };
  },
};

/** A code is exchanged once, while it lasts. */
function createAccessToken(call: ResourceCall, world: World): ResourceResult {
  const { 'grant-type': grant, code, scope } = call.body.top;
  if (grant !== 'authorization_code' && grant !== 'client_credentials')
    throw unprocessable(
      'Grant type must be one of: authorization_code, client_credentials',
      'grant-type',
    );
  const found = grant === 'authorization_code' ? world.find(CODE, toText(code)) : undefined;
  if (grant === 'authorization_code') {
    if (!found || Number(found.hidden['expires-at']) <= world.now()) throw notFound('code');
    world.remove(found);
  }
  return {
    status: 201,
    body: {
      'access-token': world.newId('persona_access_token_'),
      'token-type': 'bearer',
      'expires-in': TOKEN_LIFETIME,
      scope: toText(found?.attributes.scope ?? scope ?? ''),
    },
  };
}

function checkClaim({ body }: ResourceCall): void {
  if (body.top['claim-type'] === '') throw badRequest('claim-type', 'must be filled');
}

function toOpaque(world: World): string {
  return world.newId('') + world.newId('');
}
