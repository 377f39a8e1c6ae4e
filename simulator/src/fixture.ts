/**
 * A simulator for the tests of one suite: started once, empty before each test. `mocha.ts` and `vitest.ts` give it the hooks
 * of their test runner; nobody else uses it.
 */
import type { SimulatorOptions } from './options.js';
import { createSimulator } from './simulator.js';
import type { Simulator } from './simulator.js';

export interface PersonaSim {
  /** To be used in place of Persona's: `http://127.0.0.1:41234`. Known once the suite runs. */
  readonly address: string;
  readonly simulator: Simulator;
}

/** Hooks of a test runner; the names are mocha's. */
export interface Hooks {
  readonly before: (action: () => Promise<void>) => void;
  readonly beforeEach: (action: () => void) => void;
  readonly afterEach: (action: () => void) => void;
  readonly after: (action: () => Promise<void>) => void;
}

/** With `strict`, a test fails when misuse was seen in it. */
export function createFixture(options: SimulatorOptions, hooks: Hooks): PersonaSim {
  const simulator = createSimulator(options);
  let address = '';
  hooks.before(async () => {
    address = await simulator.listen();
  });
  hooks.beforeEach(() => simulator.reset());
  hooks.afterEach(() => {
    const verdicts = simulator.journal.verdicts().map(({ rule, message }) => `${rule}: ${message}`);
    if (verdicts.length > 0) throw new Error(`Persona was misused.\n${verdicts.join('\n')}`);
  });
  hooks.after(() => simulator.close());
  return {
    simulator,
    get address() {
      return address;
    },
  };
}
