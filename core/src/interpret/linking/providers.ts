/**
 * Dependency injection where it is certain: providers that the module body writes down, and the
 * options of an HTTP module. Called by `session` when it makes an instance for the methods of a class.
 */
import type { FunctionIR } from '../../ir/program.js';
import { INJECTED } from '../../lower/injections.js';
import type { Host, Site } from '../host.js';
import type { State } from '../state.js';
import { equal } from '../values/identity.js';
import { classObjectId, libraryObjectId } from '../values/members.js';
import type { Objects } from '../values/objects.js';
import { join } from '../values/unions.js';
import { lib, sym, UNDEFINED, type Cls, type Lib, type Value } from '../values/values.js';

/** Where the client of `HttpModule.register(…)` is kept. */
export const REGISTERED = '#registered';
const HTTP_MODULE = lib('@nestjs/axios', 'HttpModule');

interface Injecting {
  readonly host: Host;
  /** An instance of a class of the program. */
  readonly instanceOf: (cls: Cls) => Value | undefined;
}

/** Arguments of the constructor when some of them are known; the others are some value each. */
export function findInjectedArguments(
  cls: Cls,
  params: FunctionIR['params'],
  state: State,
  site: Site,
  injecting: Injecting,
): Value[] {
  const found = params.map(({ hint }, index) => {
    const token = findToken(cls, String(index), state);
    if (token !== undefined) return findProvided(token, state, site, injecting);
    const isHttpService = hint?.module === HTTP_MODULE.module && hint.name === 'HttpService';
    return isHttpService ? findRegistered(state) : undefined;
  });
  if (found.every((each) => each === undefined)) return [];
  return found.map((each, index) => {
    const { name = '', hint } = params[index] ?? {};
    return each ?? sym(`${site.id}:p${String(index)}`, name, 'param', { hint });
  });
}

/** Fields that are injected, with what they hold. */
export function findInjectedFields(
  cls: Cls,
  state: State,
  site: Site,
  injecting: Injecting,
): [name: string, value: Value][] {
  const members = state.object(classObjectId(cls))?.members ?? new Map<string, never>();
  return [...members.keys()].flatMap((key): [string, Value][] => {
    const name = key.startsWith(INJECTED) ? key.slice(INJECTED.length) : '';
    if (name === '' || /^\d+$/u.test(name)) return [];
    const token = findToken(cls, name, state);
    const value = token && findProvided(token, state, site, injecting);
    return value === undefined ? [] : [[name, value]];
  });
}

function findToken(cls: Cls, name: string, state: State): Value | undefined {
  return state.object(classObjectId(cls))?.members.get(`${INJECTED}${name}`)?.value;
}

function findRegistered(state: State): Value | undefined {
  return state.object(libraryObjectId(HTTP_MODULE))?.members.get(REGISTERED)?.value;
}

/** What the one provider of a token gives; of several, nobody knows which is meant. */
function findProvided(
  token: Value,
  state: State,
  site: Site,
  { host, instanceOf }: Injecting,
): Value | undefined {
  const providers = new Map(
    state.findObjects(
      ({ members }) =>
        members.has('provide') && equal(members.get('provide')?.value ?? UNDEFINED, token),
    ),
  );
  const [provider, another] = providers.values();
  if (provider === undefined || another !== undefined) return undefined;
  const read = (name: string): Value | undefined => provider.members.get(name)?.value;
  const value = read('useValue');
  if (value !== undefined) return value;
  const factory = read('useFactory');
  if (factory?.k === 'fn') {
    const trial = state.clone();
    const values = host
      .callFunction(factory, undefined, [], trial, { ...site, id: `${site.id}u` })
      .flatMap((each) => {
        if (each.kind !== 'return') return [];
        state.become(each.state);
        return each.value.k === 'promise' ? (each.value.ok ?? []) : each.value;
      });
    return values.length === 0 ? undefined : values.reduce((left, right) => join(left, right));
  }
  const cls = read('useClass');
  return cls?.k === 'cls' ? instanceOf(cls) : undefined;
}

/** `HttpModule.register({ baseURL })`: a second one makes it unclear which is meant. */
export function isHttpModule(callee: Lib): boolean {
  return (
    callee.module === HTTP_MODULE.module && /^HttpModule\.register(?:Async)?$/u.test(callee.path)
  );
}

export function keepRegistered(client: Value, state: State, objects: Objects, site: Site): void {
  const before = findRegistered(state);
  const value = before === undefined ? client : UNDEFINED;
  objects.set(HTTP_MODULE, { k: 'lit', v: REGISTERED }, value, state, site.at);
}
