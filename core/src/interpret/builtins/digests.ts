/**
 * Hashes and HMACs, step by step (`createHmac(…).update(…).digest()`) or at once.
 * An HMAC is told apart from a plain hash: it proves who made a message.
 */
import { nameOf } from '../host.js';
import { member, newObject, withMember } from '../values/object.js';
import type { Value } from '../values/values.js';
import { arg, derived, unknownResult, type Builtin, type BuiltinCall } from './call.js';

/** How a value is called that an HMAC was computed as; its inputs are what was signed, each an `update`. */
export const HMAC = 'hmac';
export const HMAC_INPUT = 'update';

export const makeHash: Builtin = (call) => makeDigest(call, undefined);
export const makeHmac: Builtin = (call) => makeDigest(call, HMAC);

function makeDigest(call: BuiltinCall, library: string | undefined): Value {
  const object = newObject('digest', call.site.at, [], { library });
  return call.objects.allocate(call.state, call.site, object, 'g');
}

/** `new Bun.CryptoHasher('sha256', secret)` */
export const makeHasher: Builtin = (call) =>
  makeDigest(call, call.args.length > 1 ? HMAC : undefined);

export function callDigest(call: BuiltinCall): Value {
  const { name, self, state, objects, site } = call;
  const object = self && objects.find(self, state);
  if (object === undefined || self?.k !== 'ref') return unknownResult(call);
  if (name === 'update' || name === 'write') {
    const given = objects.snapshot(arg(call, 0), state);
    const value = object.library === HMAC ? signed(call, given) : given;
    state.setObject(
      self.id,
      withMember(object, String(object.members.size), member(value, site.at)),
    );
    return self;
  }
  const inputs = [...object.members.values()].map((each) => each.value);
  return derived(object.library ?? 'digest', inputs);
}

function signed(call: BuiltinCall, value: Value): Value {
  return derived(HMAC_INPUT, [value], nameOf(call.site));
}

/** `crypto.subtle.sign('HMAC', key, data)` */
export const signWithKey: Builtin = (call) => {
  const data = call.objects.snapshot(arg(call, 2), call.state);
  return { k: 'promise', ok: derived(HMAC, [signed(call, data)]), err: undefined };
};

/** Functions that compute an HMAC at once, and which argument they sign. */
const AT_ONCE: Readonly<Record<string, number>> = {
  'crypto-js:HmacSHA256': 0,
  'crypto-js/hmac-sha256:': 0,
  'js-sha256:sha256.hmac': 1,
  '@noble/hashes/hmac:hmac': 2,
  '@noble/hashes/hmac.js:hmac': 2,
};

export function findHmac(module: string, path: string): Builtin | undefined {
  const id = `${module}:${path}`;
  const index = Object.hasOwn(AT_ONCE, id) ? AT_ONCE[id] : undefined;
  if (index === undefined) return undefined;
  return (call) =>
    derived(HMAC, [signed(call, call.objects.snapshot(arg(call, index), call.state))]);
}
