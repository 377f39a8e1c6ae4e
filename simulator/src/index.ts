/**
 * `persona-sim` as a library: a local Persona for tests. See README.md.
 */
export { createSimulator } from './simulator.js';
export type { Simulator, SimulatorOptions } from './simulator.js';
export type { SimRequest, SimResponse } from './engine/request.js';
export { DEFAULT_SWITCHES } from './switches.js';
export type { Switches } from './switches.js';
export { createClock } from './world/clock.js';
export type { Clock } from './world/clock.js';
