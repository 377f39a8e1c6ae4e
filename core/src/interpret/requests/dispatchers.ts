/**
 * undici's dispatchers: an agent that retries, made by itself, composed of interceptors, or set for
 * every request of the process. Not here: what its options mean (`client-retries`).
 */
import { UNDICI_RETRY } from '../../library/client-retries.js';
import type { HttpClient } from '../../library/http-clients.js';
import { returned, type Ending, type Site } from '../host.js';
import type { State } from '../state.js';
import { member, newObject, type Obj } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import { isNullish } from '../values/truth.js';
import { UNDEFINED, type Ref, type Value } from '../values/values.js';
import type { Parts } from './request-parts.js';

const MAKERS: Readonly<Record<string, string>> = {
  'undici:RetryAgent': '#retrying',
  'undici:interceptors.retry': '#retry interceptor',
  'undici:Agent': '#agent',
  'undici:ProxyAgent': '#agent',
  'undici:EnvHttpProxyAgent': '#agent',
};
const GLOBAL = '#global dispatcher';

/** Undefined when the callee makes no dispatcher. */
export function makeDispatcher(
  callee: string,
  args: readonly Value[],
  state: State,
  site: Site,
  objects: Objects,
): Ending[] | undefined {
  if (callee === 'undici:setGlobalDispatcher') {
    const [given = UNDEFINED] = args;
    state.setObject(GLOBAL, newObject('object', site.at, [['value', member(given, site.at)]]));
    return returned(UNDEFINED, state);
  }
  const kind = Object.hasOwn(MAKERS, callee) ? MAKERS[callee] : undefined;
  if (kind === undefined) return undefined;
  const options = args[kind === '#retrying' ? 1 : 0] ?? UNDEFINED;
  const object = newObject('policy', site.at, [['options', member(options, site.at)]], {
    library: kind,
  });
  return returned(objects.allocate(state, site, object, 'di'), state);
}

/** `agent.compose(interceptors.retry(options))` */
export function compose(
  self: Ref,
  object: Obj,
  args: readonly Value[],
  state: State,
  site: Site,
  objects: Objects,
): Ending[] {
  const all = args.flatMap((each) => objects.items(each, state) ?? [each]);
  const retry = all
    .map((each) => objects.find(each, state))
    .find((each) => each?.library === '#retry interceptor');
  if (retry === undefined) return returned(self, state);
  const composed: Obj = { ...object, members: retry.members, library: '#retrying' };
  return returned(objects.allocate(state, site, composed, 'di'), state);
}

export function isDispatcher(object: Obj | undefined): object is Obj {
  return object?.library === '#retrying' || object?.library === '#agent';
}

/** `fetch(url, { dispatcher: new RetryAgent(agent, options) })` */
export function applyDispatcher(
  client: HttpClient,
  parts: Parts,
  given: Value | undefined,
  state: State,
  objects: Objects,
): void {
  if (client.name !== 'fetch' && client.name !== 'undici') return;
  const policy = findDispatcherPolicy(given, state, objects);
  if (policy === undefined) return;
  parts.attached = UNDICI_RETRY;
  parts.policies = [policy];
}

/** The options of the retries of a dispatcher, or of the global one when none is given. */
function findDispatcherPolicy(
  given: Value | undefined,
  state: State,
  objects: Objects,
): Value | undefined {
  const isMissing = given === undefined || isNullish(given) === 'yes';
  const used = isMissing ? state.object(GLOBAL)?.members.get('value')?.value : given;
  const object = used && objects.find(used, state);
  if (object?.library !== '#retrying') return undefined;
  return object.members.get('options')?.value ?? UNDEFINED;
}
