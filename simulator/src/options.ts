/**
 * How a simulator can be set up. Everything has a default; `createSimulator()` alone is a Persona that never fails.
 */
import type { ApiKeyOptions } from './engine/callers.js';
import type { FaultRule } from './faults/rule.js';
import type { LimitOptions } from './limits/limiter.js';
import type { Switches } from './switches.js';
import type { Clock } from './world/clock.js';

export interface WebhookOptions {
  readonly url: string;
  /** Begins with `wbhsec_`; made from the seed when left out. */
  readonly secret?: string;
  /** All when left out. */
  readonly events?: readonly string[];
}

export interface SimulatorOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** 127.0.0.1 when left out. Any other than this machine's own opens the simulator to the network. */
  readonly host?: string;
  /** Ids and faults follow from it; 1 when left out. */
  readonly seed?: number;
  readonly clock?: Clock;
  readonly switches?: Partial<Switches>;
  /** Rules, also as text: `lose-answer POST /inquiries count=1`. */
  readonly faults?: readonly (FaultRule | string)[];
  readonly limits?: LimitOptions;
  /** The only API keys that are accepted; any of the documented form when left out. */
  readonly apiKeys?: readonly ApiKeyOptions[];
  /** `Persona-Version` of requests and keys that name none. */
  readonly version?: string;
  /** Webhooks that exist, enabled, from the start, in both environments. */
  readonly webhooks?: readonly WebhookOptions[];
  /** Lets webhooks go to other machines. */
  readonly mayLeaveMachine?: boolean;
  /** Says which rules of the linter a program is seen to break. */
  readonly strict?: boolean;
  /** Keeps objects and keys in this file. */
  readonly stateFile?: string;
  /** Gets each entry of the journal as a line of JSON, without its end. */
  readonly onJournalLine?: (line: string) => void;
  readonly server?: ServerOptions;
}

export interface ServerOptions {
  /** Bytes a body may have, 413 beyond; Persona documents no limit. 20 MiB when left out. */
  readonly bodyLimit?: number;
  /** Milliseconds a request may take to arrive, on the machine's clock; 30,000 when left out. */
  readonly requestTimeout?: number;
}
