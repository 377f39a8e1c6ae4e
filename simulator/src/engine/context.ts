/**
 * Everything the engine works with; a simulator makes one of it.
 */
import type { FaultBox } from '../faults/fault-box.js';
import type { KeyStore, StoredAnswer } from '../idempotency/key-store.js';
import type { Journal } from '../journal/journal.js';
import type { Limiter } from '../limits/limiter.js';
import type { Handlers } from '../resources/handler.js';
import type { Observer } from '../strict/observer.js';
import type { Switches } from '../switches.js';
import type { Clock } from '../world/clock.js';
import type { Commit, WorldStore } from '../world/store.js';
import type { ApiLog } from './api-log.js';
import type { Callers } from './callers.js';
import type { Environment } from '@persona-lint/api';

/** What has to be remembered together: objects, and the answer under the key that made them. */
export interface Change {
  readonly commit: Commit;
  readonly key?: {
    readonly environment: Environment;
    readonly key: string;
    readonly answer: StoredAnswer;
  };
}

export interface EngineContext {
  readonly store: WorldStore;
  readonly handlers: Handlers;
  readonly clock: Clock;
  readonly switches: Switches;
  /** `Persona-Version` of keys that have none of their own. */
  readonly version: string;
  readonly callers: Callers;
  readonly keys: KeyStore;
  readonly limiter: Limiter;
  readonly faults: FaultBox;
  readonly journal: Journal;
  readonly log: ApiLog;
  readonly observer: Observer | undefined;
  /** Called once for each request that changed something, before its answer goes out. */
  readonly onChange: (change: Change) => void;
}
