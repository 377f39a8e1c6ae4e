/**
 * Effect's HTTP client (`@effect/platform`): requests as values that functions change, clients that
 * change each request, and the steps of a pipe. Sending is an ordinary row of `library/http-clients`.
 */
import { joinEndings } from '../endings.js';
import { returned, type Ending } from '../host.js';
import { TRANSFORMS } from '../requests/request-parts.js';
import { mergeHeaders } from '../values/headers.js';
import { joinUrls } from '../values/join-urls.js';
import { member, newObject, withMember, type Obj } from '../values/object.js';
import { lib, lit, literalString, UNDEFINED, type Value } from '../values/values.js';
import { arg, type Builtin, type BuiltinCall } from './call.js';
import { apply } from './functional.js';

const MODULE = /^(?:@effect\/platform|effect\/unstable\/http)(?:\/(Http\w+))?$/u;
/** Library of request values. */
const REQUEST = 'effect-request';
const CLIENT = 'effect-http';
const VERB = /^(?:get|post|put|patch|del|delete|head|options)$/u;

export function findEffectHttp(module: string, path: string): Builtin | undefined {
  if (module === REQUEST || module === CLIENT) {
    return path === 'pipe' ? (call) => apply(call.self ?? UNDEFINED, call.args, call) : undefined;
  }
  if (module === 'effect' || module === 'effect/Effect')
    return findStep(path.replace('Effect.', ''));
  const part = MODULE.exec(module);
  if (part === null) return undefined;
  const [group = '', ...names] = [part[1], ...path.split('.')].filter((each) => each !== undefined);
  const name = names.join('.');
  if (group === 'HttpClientRequest') return findRequestFunction(name);
  return group === 'HttpClient' ? findClientFunction(name) : undefined;
}

// Requests

function findRequestFunction(name: string): Builtin | undefined {
  if (VERB.test(name)) return (call) => makeRequest(call, name === 'del' ? 'DELETE' : name);
  if (name === 'make')
    return ({ args: [verb] }) => lib('@effect/platform', 'HttpClientRequest.#made', verb);
  if (name === '#made') return (call) => makeRequest(call, call.self ?? UNDEFINED);
  const change = CHANGES[name];
  if (change === undefined) return undefined;
  return (call) =>
    dual(call, `HttpClientRequest.${name}`, change.arity, (request, args) => {
      const object = call.objects.find(request, call.state);
      if (object === undefined) return request;
      return call.objects.allocate(call.state, call.site, change.run(object, args, call), 'er');
    });
}

function makeRequest(call: BuiltinCall, verb: Value | string): Value {
  const { objects, state, site } = call;
  const { at } = site;
  const method = typeof verb === 'string' ? lit(verb.toUpperCase()) : verb;
  const start = newObject(
    'client',
    at,
    [
      ['url', member(arg(call, 0), at)],
      ['method', member(method, at)],
    ],
    { library: REQUEST },
  );
  return objects.allocate(state, site, objects.spread(start, arg(call, 1), state, at), 'er');
}

interface Change {
  /** Arguments beside the request. */
  readonly arity: number;
  readonly run: (request: Obj, args: readonly Value[], call: BuiltinCall) => Obj;
}

const set =
  (name: string): Change['run'] =>
  (request, [value = UNDEFINED], { site }) =>
    withMember(request, name, member(value, site.at));
const KEEP: Change['run'] = (request) => request;
const url =
  (change: (before: Value, given: Value, call: BuiltinCall) => Value): Change['run'] =>
  (request, [given = UNDEFINED], call) => {
    const before = request.members.get('url')?.value ?? lit('');
    return withMember(request, 'url', member(change(before, given, call), call.site.at));
  };

const CHANGES: Readonly<Record<string, Change>> = {
  setHeader: {
    arity: 2,
    run: (request, [name, value], call) => withHeader(request, name, value, call),
  },
  setHeaders: {
    arity: 1,
    run: (request, [more = UNDEFINED], call) => withHeaders(request, more, call),
  },
  bearerToken: {
    arity: 1,
    run: (request, [token], call) => withHeader(request, lit('authorization'), token, call),
  },
  basicAuth: {
    arity: 2,
    run: (request, [name], call) => withHeader(request, lit('authorization'), name, call),
  },
  accept: { arity: 1, run: KEEP },
  acceptJson: { arity: 0, run: KEEP },
  setMethod: { arity: 1, run: set('method') },
  setUrl: { arity: 1, run: set('url') },
  setBody: { arity: 1, run: set('body') },
  bodyUnsafeJson: { arity: 1, run: set('body') },
  bodyJsonUnsafe: { arity: 1, run: set('body') },
  bodyJson: { arity: 1, run: set('body') },
  bodyText: { arity: 1, run: set('body') },
  setUrlParam: { arity: 2, run: KEEP },
  setUrlParams: { arity: 1, run: KEEP },
  appendUrlParam: { arity: 2, run: KEEP },
  appendUrlParams: { arity: 1, run: KEEP },
  prependUrl: {
    arity: 1,
    run: url((before, given, { objects, state }) =>
      joinUrls('slash', objects.toText(given, state), objects.toText(before, state)),
    ),
  },
  appendUrl: {
    arity: 1,
    run: url((before, given, { objects, state }) => objects.concatText([before, given], state)),
  },
};

function withHeader(
  request: Obj,
  name: Value | undefined,
  value: Value = UNDEFINED,
  call: BuiltinCall,
): Obj {
  const text = name && literalString(name);
  const { site, state, objects } = call;
  const layer =
    text === undefined
      ? newObject('object', site.at, [], { open: name === undefined ? [] : [name] })
      : newObject('object', site.at, [[text, member(value, site.at)]]);
  return withHeaders(request, objects.allocate(state, site, layer, 'eh'), call);
}

function withHeaders(request: Obj, more: Value, { objects, state, site }: BuiltinCall): Obj {
  const before = request.members.get('headers')?.value ?? UNDEFINED;
  const merged = mergeHeaders([before, more], state, objects, site.at);
  const ref = objects.allocate(state, site, merged, 'em');
  return withMember(request, 'headers', member(ref, site.at));
}

// Clients

function findClientFunction(name: string): Builtin | undefined {
  if (name === 'HttpClient.pipe') {
    return (call) => apply(lib('@effect/platform', 'HttpClient.HttpClient'), call.args, call);
  }
  if (name === 'mapRequest' || name === 'mapRequestInput') {
    return (call) =>
      dual(call, `HttpClient.${name}`, 1, (client, [change = UNDEFINED]) =>
        withTransform(client, change, name === 'mapRequest' ? 'last' : 'first', call),
      );
  }
  // Filters, logging and the like change nothing that is sent.
  if (name === '#same') return (call) => arg(call, 0);
  if (/^(?:filter|tap|retry|follow|with|transform|mapEffect)\w*$/u.test(name)) {
    return (call) =>
      isPiped(arg(call, 0), call) ? arg(call, 0) : lib('@effect/platform', 'HttpClient.#same');
  }
  return undefined;
}

function withTransform(
  client: Value,
  change: Value,
  where: 'first' | 'last',
  { objects, state, site }: BuiltinCall,
): Value {
  const list = objects.find(client, state)?.members.get(TRANSFORMS)?.value;
  const before = (list && objects.items(list, state)) ?? [];
  const all = where === 'last' ? [...before, change] : [change, ...before];
  const items = all.map((each, i) => [String(i), member(each, site.at)] as const);
  const changes = objects.allocate(state, site, newObject('array', site.at, items), 'et');
  const made = newObject('client', site.at, [[TRANSFORMS, member(changes, site.at)]], {
    library: CLIENT,
  });
  return objects.allocate(state, site, made, 'ec');
}

/**
 * `f(self, a)`, or `f(a)` to be given `self` later: such a function remembers what it was given.
 */
function dual(
  call: BuiltinCall,
  path: string,
  arity: number,
  run: (self: Value, args: readonly Value[]) => Value,
): Value {
  const { args, objects, state, site } = call;
  // What was given first is kept as the object that the function is a member of.
  const kept = call.self && objects.items(call.self, state);
  if (kept !== undefined) return run(args[0] ?? UNDEFINED, kept);
  const isSelf = args[0] !== undefined && isPiped(args[0], call);
  if (isSelf && (arity === 0 || args.length > arity))
    return run(args[0] ?? UNDEFINED, args.slice(1));
  const items = args.map((each, i) => [String(i), member(each, site.at)] as const);
  const list = objects.allocate(state, site, newObject('array', site.at, items), 'ed');
  return lib('@effect/platform', path, list);
}

function isPiped(value: Value, { objects, state }: BuiltinCall): boolean {
  if (value.k === 'lib') return value.path.endsWith('HttpClient');
  return objects.find(value, state)?.kind === 'client';
}

// Steps of a pipe over effects

/** `Effect.flatMap(f)`: what is piped in is given to `f` once it is there. */
function findStep(name: string): Builtin | undefined {
  if (/^(?:flatMap|andThen|map|tap)$/u.test(name)) {
    return (call) => {
      const [first = UNDEFINED, second] = call.args;
      return second === undefined
        ? lib('effect', 'Effect.#then', first)
        : then(first, second, call);
    };
  }
  if (name === '#then') return (call) => then(arg(call, 0), call.self ?? UNDEFINED, call);
  return undefined;
}

function then(value: Value, step: Value, { host, state, site }: BuiltinCall): Ending[] {
  if (step.k !== 'fn' && step.k !== 'lib' && step.k !== 'ref') return returned(value, state);
  if (value.k !== 'promise')
    return joinEndings(host.invoke(step, undefined, [value], state, site, true));
  return host.invoke(lib('promise', 'then', value), value, [step], state, site, true);
}
