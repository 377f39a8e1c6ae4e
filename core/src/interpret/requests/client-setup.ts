/**
 * Calls that send nothing and change what a client will send: interceptors, middleware, further
 * options, an attached retry policy. Called by `calls` before it looks for requests.
 */
import { HTTP_CLIENTS } from '../../library/http-clients.js';
import { addInterceptor, addMiddleware, type BuiltinCall } from '../builtins/index.js';
import { adoptEndings } from '../endings.js';
import type { LibraryEntry } from '../library-index.js';
import { isHttpModule, keepRegistered } from '../linking/providers.js';
import { lib, lit, UNDEFINED, type Lib, type Ref, type Value } from '../values/values.js';
import { findAttacher } from './client-policies.js';
import { RESPONSES } from './request-parts.js';
import type { Requests } from './requests.js';

/** What the call answers; undefined when it is no such call. */
export function setUpClient(
  entry: LibraryEntry | undefined,
  callee: Lib,
  call: BuiltinCall,
  requests: Requests,
): Value | undefined {
  const { module, path, self } = callee;
  const { args, state, site } = call;
  if (path.endsWith('interceptors.request.use'))
    return addInterceptor(call, self ?? lib(module, ''));
  if (path.endsWith('interceptors.response.use')) {
    return addInterceptor(call, self ?? lib(module, ''), RESPONSES);
  }
  const attached = findAttacher(module, path);
  if (attached !== undefined) return requests.policies.attach(attached, args, state, site);
  if (isHttpModule(callee)) return registerHttp(call, requests);
  if (entry?.kind === 'middleware') {
    if (self !== undefined) addMiddleware(call, self, entry.member);
    return self ?? UNDEFINED;
  }
  if (entry?.kind !== 'configure' || self?.k !== 'ref') return undefined;
  const [options] = args;
  if (entry.what !== 'options') {
    const sets = entry.what === 'header';
    requests.clients.configure({ client: entry.client, sets }, path, self, args, state, site);
  }
  if (entry.what === 'options' && options) addDefaults(self, options, call);
  return self;
}

/** The client that `HttpService` is wherever this module is imported. */
function registerHttp(call: BuiltinCall, requests: Requests): Value {
  const { args, state, site, objects, host } = call;
  let [options = UNDEFINED] = args;
  const factory =
    call.name === 'registerAsync'
      ? objects.get(options, lit('useFactory'), state, site)
      : undefined;
  if (factory?.k === 'fn') {
    const endings = host.callFunction(factory, undefined, [], state.clone(), site);
    adoptEndings(endings, state);
    const given = endings.find((each) => each.kind === 'return')?.value ?? UNDEFINED;
    options = given.k === 'promise' ? (given.ok ?? UNDEFINED) : given;
  }
  const client = HTTP_CLIENTS.find((each) => each.name === 'nest-axios');
  if (client === undefined) return UNDEFINED;
  const made = requests.clients.make(
    client,
    { self: undefined, options, base: undefined },
    state,
    site,
  );
  keepRegistered(made, state, objects, site);
  return UNDEFINED;
}

/** `client.setConfig({ … })`: further options for everything the client sends. */
function addDefaults(self: Ref, options: Value, { objects, state, site }: BuiltinCall): void {
  const defaults = state.object(self.id)?.members.get('defaults')?.value;
  const object = defaults && objects.find(defaults, state);
  if (defaults?.k !== 'ref' || object === undefined) return;
  state.setObject(defaults.id, objects.spread(object, options, state, site.at));
}
