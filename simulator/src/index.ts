/**
 * `persona-sim` as a library: a local Persona for tests. See README.md.
 */
export { createSimulator } from './simulator.js';
export type { Simulator } from './simulator.js';
export type { ServerOptions, SimulatorOptions, WebhookOptions } from './options.js';
export type { ApiKeyOptions } from './engine/callers.js';
export type { SimRequest, SimResponse } from './engine/request.js';
export type { FaultKind, FaultRule, FaultStage } from './faults/rule.js';
export type { Journal, JournalEntry, JournalFilter, JournalOutcome } from './journal/journal.js';
export type { LimitOptions } from './limits/limiter.js';
export { OBSERVED_RULES } from './strict/verdict.js';
export type { Verdict } from './strict/verdict.js';
export { DEFAULT_SWITCHES, SWITCH_VALUES } from './switches.js';
export type { Switches } from './switches.js';
export type { DeliveryAttempt } from './webhooks/deliverer.js';
export { createClock } from './world/clock.js';
export type { Clock } from './world/clock.js';
