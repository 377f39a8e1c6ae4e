/**
 * The fixture for mocha: `const sim = usePersonaSim({ strict: true })` inside a `describe`.
 */
import { after, afterEach, before, beforeEach } from 'mocha';
import { createFixture } from './fixture.js';
import type { PersonaSim } from './fixture.js';
import type { SimulatorOptions } from './options.js';

export type { PersonaSim } from './fixture.js';

/** Starts a simulator before the suite, empties it before each test and ends it after the suite. */
export function usePersonaSim(options: SimulatorOptions = {}): PersonaSim {
  return createFixture(options, { before, beforeEach, afterEach, after });
}
