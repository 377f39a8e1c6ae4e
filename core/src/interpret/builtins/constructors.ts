/** What `new Headers(…)`, `new URL(…)`, `new Promise(…)` and others make. */
import { joinEndings } from '../endings.js';
import { ANYTHING, inFrame } from '../flights.js';
import { siteId } from '../host.js';
import { NO_WAIT, SOME_WAIT } from '../retries/waits.js';
import { mergeHeaders } from '../values/headers.js';
import { identity } from '../values/identity.js';
import { SET, toList } from '../values/iterables.js';
import { joinUrls } from '../values/join-urls.js';
import { member, newObject, withMember } from '../values/object.js';
import { isNullish } from '../values/truth.js';
import { lib, sym, UNDEFINED, type Prom, type Value } from '../values/values.js';
import { type BuiltinCall, type Builtin, arg, unknownResult, makeArray, derived } from './call.js';
import { makeHasher } from './digests.js';
import { fromEntries } from './globals.js';

export const CONSTRUCTORS: Readonly<Record<string, Builtin>> = {
  Headers: (call) => makeHeaders(call, undefined),
  URL: (call) => makeUrl(call),
  Map: (call) => {
    const entries = call.args.length === 0 ? undefined : fromEntries(call);
    const from = entries && call.objects.find(entries, call.state);
    const object = newObject('map', call.site.at, from?.members ?? [], { open: from?.open ?? [] });
    return call.objects.allocate(call.state, call.site, object);
  },
  Set: (call) => {
    const given = toList(arg(call, 0), call.state, call.site, call.objects);
    const list = call.objects.find(given, call.state);
    const items = [...(list?.members.values() ?? [])];
    const members = items.map(
      (each) =>
        [each.value.k === 'lit' ? String(each.value.v) : identity(each.value), each] as const,
    );
    const open = list?.open ?? (call.args.length === 0 ? [] : [arg(call, 0)]);
    return call.objects.allocate(
      call.state,
      call.site,
      newObject('map', call.site.at, members, { open, library: SET }),
    );
  },
  Request: (call) => makeRequest(call),
  Promise: (call) => {
    const executor = arg(call, 0);
    const { state, site } = call;
    const unsettled: Prom = {
      k: 'promise',
      ok: sym(`new Promise:${String(site.act)}:${site.id}`, '', 'operation'),
      err: undefined,
      // What settles it cannot be told: a timer, a request, another caller.
      flights: [ANYTHING],
    };
    if (executor.k !== 'fn') return unsettled;
    const settle = [lib('', '#resolve'), lib('', '#reject')];
    const { waits, resolved, lane } = state.progress;
    state.progress = { ...state.progress, waits: NO_WAIT, resolved: undefined };
    const endings = inFrame(state, [], () =>
      call.host.callFunction(executor, undefined, settle, state, site).map((each) => {
        const { progress } = each.state;
        if (progress.phase === 0) {
          const after = progress.resolved;
          each.state.progress = { ...progress, resolved };
          const value = after === undefined ? unsettled : { ...unsettled, after };
          return { kind: 'return', state: each.state, value };
        }
        const isSame = progress.lane === lane;
        const passed = progress.resolved === undefined ? progress.waits : NO_WAIT;
        each.state.progress = { ...progress, waits: isSame ? waits : passed, resolved };
        const after = progress.resolved ?? (isSame ? SOME_WAIT : undefined);
        return { kind: 'return', state: each.state, value: { ...unsettled, after } };
      }),
    );
    return joinEndings(endings);
  },
  Error: (call) => makeError(call),
  TypeError: (call) => makeError(call),
  RangeError: (call) => makeError(call),
  AggregateError: (call) => makeError(call),
  'Bun.CryptoHasher': makeHasher,
  Object: (call) => call.objects.allocate(call.state, call.site, newObject('object', call.site.at)),
  Array: (call) => makeArray(call, [], [unknownResult(call)]),
  Date: (call) => {
    if (call.args.length > 0) return derived('date', call.args);
    const { state, site } = call;
    return {
      k: 'fresh',
      id: `f${siteId(site, state)}`,
      strength: 'time',
      maker: 'new Date',
      at: site.at,
      act: site.act,
    };
  },
  URLSearchParams: (call) => derived('query', [call.objects.snapshot(arg(call, 0), call.state)]),
  FormData: (call) => call.objects.allocate(call.state, call.site, newObject('form', call.site.at)),
};

/** Headers of a library may be a class whose methods answer with a changed copy. */
export function makeHeaders(call: BuiltinCall, library: string | undefined): Value {
  const merged = mergeHeaders([arg(call, 0)], call.state, call.objects, call.site.at);
  return call.objects.allocate(call.state, call.site, { ...merged, library });
}

/** `new Request(url, init)`, or `new Request(request, init)`: what `init` leaves out stays. */
function makeRequest(call: BuiltinCall): Value {
  const { objects, state, site } = call;
  const { at } = site;
  const [input, init] = [arg(call, 0), arg(call, 1)];
  const given = objects.find(input, state);
  const isRequest = given?.kind === 'object';
  let object = isRequest
    ? objects.spread(newObject('object', at), input, state, at)
    : newObject('object', at, [['url', member(input, at)]]);
  const before = object.members.get('headers')?.value ?? UNDEFINED;
  const address = object.members.get('url');
  object = objects.spread(object, init, state, at);
  // Another request given as options has an address that does not count.
  if (address !== undefined) object = withMember(object, 'url', address);
  const after = object.members.get('headers')?.value;
  // Headers that are given replace all of the other request's.
  const merged = mergeHeaders([after ?? before], state, objects, at);
  const headers = objects.allocate(state, site, merged, 'h');
  return objects.allocate(state, site, withMember(object, 'headers', member(headers, at)));
}

function makeError(call: BuiltinCall): Value {
  const { at } = call.site;
  let object = newObject('error', at, [['message', member(arg(call, 0), at)]], {
    library: call.name,
  });
  object = call.objects.spread(object, arg(call, 1), call.state, at);
  return call.objects.allocate(call.state, call.site, object);
}

export function isErrorName(path: string): boolean {
  return /(?:Error|Exception)$/u.test(path);
}

/** An error whose class a library exports. */
export function makeLibraryError(call: BuiltinCall): Value {
  const { at } = call.site;
  const error = newObject('error', at, [['message', member(arg(call, 0), at)]], {
    library: call.name,
  });
  return call.objects.allocate(call.state, call.site, error);
}

export function makeUrl(call: BuiltinCall): Value {
  const { objects, state, site } = call;
  const url = objects.toText(arg(call, 0), state);
  const base = arg(call, 1);
  const href =
    isNullish(base) === 'yes' ? url : joinUrls('resolve', objects.toText(base, state), url);
  return objects.allocate(
    state,
    site,
    newObject('url', site.at, [['href', member(href, site.at)]]),
  );
}
