/**
 * A simulator: one world, its engine and a server in front of it.
 */
import { handle } from './engine/engine.js';
import type { SimRequest, SimResponse } from './engine/request.js';
import { createServer } from './http/server.js';
import { HANDLERS } from './resources/index.js';
import { DEFAULT_SWITCHES } from './switches.js';
import type { Switches } from './switches.js';
import { createClock } from './world/clock.js';
import type { Clock } from './world/clock.js';
import { WorldStore } from './world/store.js';

export interface SimulatorOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** Ids and faults follow from it. */
  readonly seed?: number;
  readonly clock?: Clock;
  readonly switches?: Partial<Switches>;
}

export interface Simulator {
  readonly clock: Clock;
  /** Answers without any network. */
  handle(request: SimRequest): SimResponse;
  /** Starts the server; the result is its address, to be used in place of Persona's. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { port = 0, host = '127.0.0.1', seed = 1, clock = createClock() } = options;
  const switches = { ...DEFAULT_SWITCHES, ...options.switches };
  const context = { store: new WorldStore({ seed, clock, switches }), handlers: HANDLERS };
  const answer = (request: SimRequest): SimResponse => handle(request, context);
  const server = createServer(answer);
  return {
    clock,
    handle: answer,
    listen: () => server.listen({ port, host }),
    close: async () => {
      clock.stop();
      await server.close();
    },
  };
}
