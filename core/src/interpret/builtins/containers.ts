/** Methods of `Headers`, `Map`, `Set`, `URL` and functions. */
import type { Ending } from '../host.js';
import { identity } from '../values/identity.js';
import { SET } from '../values/iterables.js';
import {
  findMember,
  member,
  newObject,
  withMember,
  withoutMember,
  type Obj,
} from '../values/object.js';
import { union } from '../values/unions.js';
import { lit, literalString, sym, UNDEFINED, type Value } from '../values/values.js';
import { type BuiltinCall, arg, unknownResult } from './call.js';
import { entriesOf, forEachEntry } from './lists.js';

/** Library of headers whose methods leave them as they are and answer with changed ones. */
export const COPIED = 'copied';

export function callHeaders(call: BuiltinCall): Value | Ending[] {
  const { state, objects, site } = call;
  const own = call.self && objects.find(call.self, state);
  if (own?.library !== COPIED) return changeHeaders(call);
  const self = objects.allocate(state, site, own, 'hc');
  const result = changeHeaders({ ...call, self });
  return /^(?:set|append|delete)$/u.test(call.name) ? self : result;
}

function changeHeaders(call: BuiltinCall): Value | Ending[] {
  const { name, self, state, objects, site } = call;
  const object = self && objects.find(self, state);
  if (object === undefined || self?.k !== 'ref') return unknownResult(call);
  const key = arg(call, 0);
  if (key.k === 'union' && (name === 'set' || name === 'append')) {
    for (const each of key.of)
      call.objects.set(self, toLower(each), arg(call, 1), state, site.at, true);
    return self;
  }
  const text = literalString(key)?.toLowerCase();
  switch (name) {
    case 'set':
    case 'append':
      state.setObject(
        self.id,
        text === undefined
          ? { ...object, open: [...object.open, key] }
          : withMember(object, text, member(arg(call, 1), site.at)),
      );
      return self;
    case 'setContentType':
    case 'setAuthorization':
      return self;
    case 'delete':
      if (text !== undefined) state.setObject(self.id, withoutMember(object, text));
      return UNDEFINED;
    case 'get':
      return (text !== undefined ? findMember(object, text) : undefined) ?? lit(null);
    case 'has': {
      const known = text === undefined ? undefined : object.members.get(text);
      if (known !== undefined && !known.maybe) return lit(true);
      return known === undefined && object.open.length === 0 ? lit(false) : unknownResult(call);
    }
    case 'entries':
    case 'keys':
    case 'values':
      return entriesOf(call, self, name);
    case 'forEach':
      return forEachEntry(call, self);
    default:
      return unknownResult(call);
  }
}

function toLower(value: Value): Value {
  const text = literalString(value);
  return text === undefined ? value : lit(text.toLowerCase());
}

export function callMap(call: BuiltinCall): Value | Ending[] {
  const { name, self, state, objects, site } = call;
  const object = self && objects.find(self, state);
  if (object === undefined || self?.k !== 'ref') return unknownResult(call);
  const key = arg(call, 0);
  const text = key.k === 'lit' ? String(key.v) : undefined;
  objects.answers.lookUp(key, object.members);
  switch (name) {
    case 'set':
    case 'add':
      state.setObject(
        self.id,
        text === undefined
          ? {
              ...object,
              open: [
                ...object.open,
                sym(`map:${identity(key)}`, '', 'mixed', {
                  from: name === 'add' ? key : arg(call, 1),
                }),
              ],
            }
          : withMember(object, text, member(name === 'add' ? key : arg(call, 1), site.at)),
      );
      return self;
    case 'get':
      return text === undefined
        ? sym(`get:${self.id}:${identity(key)}`, '', 'member')
        : (findMember(object, text) ?? UNDEFINED);
    case 'has': {
      if (key.k === 'union') {
        return union(key.of.map((each) => has(call, object, each)));
      }
      return has(call, object, key);
    }
    case 'delete':
      if (text !== undefined) state.setObject(self.id, withoutMember(object, text));
      return unknownResult(call);
    case 'clear':
      state.setObject(self.id, { ...object, members: new Map(), open: [] });
      return UNDEFINED;
    case 'entries':
    case 'keys':
    case 'values':
      if (object.library !== SET) return entriesOf(call, self, name);
      return entriesOf(call, self, 'values');
    case 'forEach':
      return forEachEntry(call, self);
    default:
      return unknownResult(call);
  }
}

function has(call: BuiltinCall, object: Obj, key: Value): Value {
  const text = key.k === 'lit' ? String(key.v) : undefined;
  if (text === undefined) return unknownResult(call);
  if (object.members.has(text)) return lit(true);
  return object.open.length === 0 ? lit(false) : unknownResult(call);
}

export function callUrl(call: BuiltinCall): Value {
  const object = call.self && call.objects.find(call.self, call.state);
  const href = object && findMember(object, 'href');
  if (call.name === 'toString' || call.name === 'toJSON') return href ?? unknownResult(call);
  return call.name.startsWith('searchParams') ? UNDEFINED : unknownResult(call);
}

export function callFunctionMethod(call: BuiltinCall): Value | Ending[] {
  const fn = call.self ?? UNDEFINED;
  const [receiver = UNDEFINED, ...rest] = call.args;
  if (call.name === 'bind') {
    if (rest.length === 0) return fn.k === 'fn' ? { ...fn, self: receiver } : fn;
    const { at } = call.site;
    const members = [fn, receiver, ...rest].map(
      (each, i) => [String(i), member(each, at)] as const,
    );
    return call.objects.allocate(call.state, call.site, newObject('bound', at, members));
  }
  // What a helper runs that is given a list of functions.
  if (call.name === 'run') return call.host.invoke(receiver, undefined, [], call.state, call.site);
  if (call.name === 'call')
    return call.host.invoke(fn, receiver, rest, call.state, call.site, true);
  if (call.name === 'apply') {
    const items = rest[0] && call.objects.items(rest[0], call.state);
    return call.host.invoke(fn, receiver, items ?? [], call.state, call.site, true);
  }
  return unknownResult(call);
}
