/**
 * A simulator: one world, its engine and a server in front of it.
 */
import { PERSONA_VERSIONS, WEBHOOK_SIGNATURE } from '@persona-lint/api';
import { ApiLog } from './engine/api-log.js';
import { Callers } from './engine/callers.js';
import type { Change, EngineContext } from './engine/context.js';
import { handle } from './engine/engine.js';
import type { SimRequest, SimResponse } from './engine/request.js';
import { FaultBox } from './faults/fault-box.js';
import { readFaultRule } from './faults/rule.js';
import type { FaultRule } from './faults/rule.js';
import { createServer } from './http/server.js';
import { KeyStore } from './idempotency/key-store.js';
import { Journal } from './journal/journal.js';
import { Limiter } from './limits/limiter.js';
import type { SimulatorOptions, WebhookOptions } from './options.js';
import { readStateFile, StateFile } from './persistence/state-file.js';
import type { StateChange } from './persistence/state-file.js';
import { toPayload } from './resources/events.js';
import { HANDLERS } from './resources/index.js';
import { Observer } from './strict/observer.js';
import { DEFAULT_SWITCHES } from './switches.js';
import { createClock } from './world/clock.js';
import type { Clock } from './world/clock.js';
import { WorldStore } from './world/store.js';
import { Deliverer } from './webhooks/deliverer.js';
import { Events } from './webhooks/events.js';
import { WEBHOOK_KIND, WEBHOOK_SECRETS } from './webhooks/subscription.js';

export interface Simulator {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly faults: {
    /** Adds a rule; it is compared after those that are there. */
    add(...rules: readonly (FaultRule | string)[]): void;
    clear(): void;
    list(): ReturnType<FaultBox['list']>;
  };
  readonly webhooks: Pick<Deliverer, 'history' | 'settled'>;
  /** Answers without any network; undefined when a fault keeps the answer back. */
  handle(request: SimRequest): Promise<SimResponse | undefined>;
  /** Starts the server; the result is its address (`http://127.0.0.1:4010`), to be used in place of Persona's. */
  listen(): Promise<string>;
  /** Forgets objects, keys, limits, added faults and the journal, as if newly made. Ids go on. */
  reset(): void;
  /** Ends the server and every timer. */
  close(): Promise<void>;
}

/** The newest version whose changes are known. */
const DEFAULT_VERSION = '2025-12-08';

export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { port = 0, host = '127.0.0.1', clock = createClock() } = options;
  const context = createContext(options, clock);
  const { faults, journal } = context;
  const simulator: Simulator = {
    clock,
    journal,
    faults: {
      add: (...rules) => faults.add(rules.map(readFaultRule)),
      clear: () => faults.clear(),
      list: () => faults.list(),
    },
    webhooks: context.deliverer,
    handle: (request) => handle(request, context),
    listen: () => server.listen({ port, host }),
    reset: () => context.reset(),
    close: async () => {
      await server.close();
      clock.stop();
      context.stateFile?.close();
    },
  };
  const server = createServer(simulator, options.server ?? {});
  return simulator;
}

interface SimulatorContext extends EngineContext {
  readonly deliverer: Deliverer;
  readonly stateFile: StateFile | undefined;
  reset(): void;
}

function createContext(options: SimulatorOptions, clock: Clock): SimulatorContext {
  const { seed = 1, version = DEFAULT_VERSION } = options;
  if (!PERSONA_VERSIONS.includes(version)) throw new RangeError(`${version} is no known version.`);
  const switches = { ...DEFAULT_SWITCHES, ...options.switches };
  const store = new WorldStore({ seed, clock, switches });
  const keys = new KeyStore(clock);
  const faults = new FaultBox(seed, (options.faults ?? []).map(readFaultRule));
  const mayLeaveMachine = options.mayLeaveMachine ?? false;
  const present = toPayload;
  const deliverer = new Deliverer({ store, clock, faults, version, present, mayLeaveMachine });
  const events = new Events(store, clock, deliverer);
  const stateFile = openStateFile(options.stateFile, store, keys, clock);
  const limiter = new Limiter(clock, options.limits ?? {});
  const observer = options.strict === true ? new Observer(clock) : undefined;
  const journal = new Journal(options.onJournalLine);
  addWebhooks(options.webhooks ?? [], store);
  return {
    ...{ store, handlers: HANDLERS, clock, switches, version, keys, limiter, faults, journal },
    ...{ observer, deliverer, stateFile },
    callers: new Callers(options.apiKeys, store),
    log: new ApiLog(store, clock),
    onChange: (change) => {
      stateFile?.append(toStateChange(change, store, clock));
      events.deliver(change.commit);
    },
    reset: () => {
      for (const each of [store, keys, limiter, faults, journal, deliverer]) each.clear();
      observer?.clear();
      faults.add((options.faults ?? []).map(readFaultRule));
      stateFile?.append({ random: store.random.state, at: clock.now(), writes: [], reset: true });
      addWebhooks(options.webhooks ?? [], store);
    },
  };
}

function toStateChange({ commit, key }: Change, store: WorldStore, clock: Clock): StateChange {
  const { writes } = commit;
  return { random: store.random.state, at: clock.now(), writes, ...(key && { key }) };
}

/** Takes up what the file holds and begins a fresh one in its stead. */
function openStateFile(
  path: string | undefined,
  store: WorldStore,
  keys: KeyStore,
  clock: Clock,
): StateFile | undefined {
  if (path === undefined) return undefined;
  for (const { random, at, writes, key, reset } of readStateFile(path)) {
    if (reset === true) for (const each of [store, keys]) each.clear();
    // The clock had been advanced: a key must not come from the future.
    if (at > clock.now()) clock.advance(at - clock.now());
    store.random.state = random;
    for (const write of writes) store.restore(write);
    if (key) keys.put(key.environment, key.key, key.answer);
  }
  return new StateFile(path, getState(store, keys, clock));
}

function* getState(store: WorldStore, keys: KeyStore, clock: Clock): Generator<StateChange> {
  const common = { random: store.random.state, at: clock.now() };
  for (const write of store.all()) yield { ...common, writes: [write] };
  for (const key of keys.all()) yield { ...common, writes: [], key };
}

function addWebhooks(webhooks: readonly WebhookOptions[], store: WorldStore): void {
  for (const environment of ['sandbox', 'production'] as const) {
    const world = store.view(environment);
    for (const { url, secret, events = ['*'] } of webhooks) {
      const value = secret ?? world.newId(WEBHOOK_SIGNATURE.secretPrefix);
      world.insert({
        kind: WEBHOOK_KIND,
        id: world.newId('wbh_'),
        attributes: {
          ...{ status: 'enabled', url, name: null, 'api-version': DEFAULT_VERSION },
          ...{ 'api-key-inflection': 'kebab', 'api-attributes-blocklist': [] },
          ...{ 'file-access-token-expires-in': 21_600, 'enabled-events': events },
          ...{ 'payload-filter': null, 'created-at': world.timestamp() },
        },
        hidden: { [WEBHOOK_SECRETS]: [{ value, 'expires-at': null }] },
      });
    }
  }
  store.commit();
}
