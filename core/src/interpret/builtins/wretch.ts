/**
 * wretch: each call answers with a changed copy of the client. Sending is an ordinary row of
 * `library/http-clients`.
 */
import { mergeHeaders } from '../values/headers.js';
import { member, newObject, withMember, type Obj } from '../values/object.js';
import { isNullish, truthiness } from '../values/truth.js';
import { lit, sym, UNDEFINED, type Value } from '../values/values.js';
import { arg, type Builtin, type BuiltinCall } from './call.js';

/** What a call of each name changes; the others change nothing that is sent. */
const CHANGES: Readonly<Record<string, (defaults: Obj, call: BuiltinCall) => Obj>> = {
  url: (defaults, call) => {
    const { objects, state, site } = call;
    const before = defaults.members.get('base')?.value ?? lit('');
    const isNew = truthiness(arg(call, 1)) === 'yes';
    const url = isNew ? arg(call, 0) : objects.concatText([before, arg(call, 0)], state);
    return withMember(defaults, 'base', member(url, site.at));
  },
  headers: (defaults, call) => withHeaders(defaults, arg(call, 0), call),
  auth: (defaults, call) => withHeaders(defaults, pair('Authorization', call), call),
  options: (defaults, call) => {
    const given = call.objects.find(arg(call, 0), call.state);
    const headers = given?.members.get('headers')?.value;
    return headers === undefined ? defaults : withHeaders(defaults, headers, call);
  },
  json: withBody,
  body: withBody,
  formData: withBody,
  formUrl: withBody,
  // They are given each request.
  middlewares: (defaults, call) =>
    withHeaders(
      defaults,
      sym(`middlewares:${String(call.site.act)}:${call.site.id}`, '', 'mixed'),
      call,
    ),
};
const SAME =
  /^(?:accept|addon|catcher\w*|content|customError|defer|errorType|polyfills|query|resolve|toFetch)$/u;

export function findWretch(path: string): Builtin | undefined {
  const change = Object.hasOwn(CHANGES, path) ? CHANGES[path] : undefined;
  if (change !== undefined) return (call) => changed(call, change);
  return SAME.test(path) ? ({ self = UNDEFINED }) => self : undefined;
}

function changed(call: BuiltinCall, change: (defaults: Obj, call: BuiltinCall) => Obj): Value {
  const { objects, state, site } = call;
  const own = call.self && objects.find(call.self, state);
  const value = own?.members.get('defaults')?.value;
  const defaults = value && objects.find(value, state);
  if (own === undefined || defaults === undefined) return call.self ?? UNDEFINED;
  const ref = objects.allocate(state, site, change(defaults, call), 'wd');
  return objects.allocate(state, site, withMember(own, 'defaults', member(ref, site.at)), 'w');
}

function withHeaders(defaults: Obj, more: Value, { objects, state, site }: BuiltinCall): Obj {
  if (isNullish(more) === 'yes') return defaults;
  const before = defaults.members.get('headers')?.value ?? UNDEFINED;
  const merged = mergeHeaders([before, more], state, objects, site.at);
  const ref = objects.allocate(state, site, merged, 'wh');
  return withMember(defaults, 'headers', member(ref, site.at));
}

function withBody(defaults: Obj, call: BuiltinCall): Obj {
  return withMember(defaults, 'body', member(arg(call, 0), call.site.at));
}

function pair(name: string, call: BuiltinCall): Value {
  const { objects, state, site } = call;
  const object = newObject('object', site.at, [[name, member(arg(call, 0), site.at)]]);
  return objects.allocate(state, site, object, 'wp');
}
