/**
 * One request on its way through the engine: what has been found out about it so far.
 */
import type { FaultRule } from '../faults/rule.js';
import type { JournalOutcome } from '../journal/journal.js';
import type { Allowance } from '../limits/limiter.js';
import type { UploadedFile } from '../resources/handler.js';
import type { Caller } from './callers.js';
import type { SimRequest } from './request.js';
import type { findRoute, Route } from './route.js';
import type { Inflection } from './spelling.js';

/** Filled in step by step; what is undefined was not reached. */
export interface Exchange {
  readonly request: SimRequest;
  readonly found: ReturnType<typeof findRoute>;
  readonly at: number;
  /** How many transactions had written something when the request arrived. */
  readonly revision: number;
  requestId: string;
  readonly faults: readonly FaultRule[];
  /** Set once the path is accepted: `found`, when it is an operation. */
  route?: Route;
  caller?: Caller | undefined;
  rate?: Allowance;
  /** Set when a key was sent and has an effect. */
  key?: string;
  fingerprint?: string;
  version?: string;
  inflection?: Inflection;
  files?: readonly UploadedFile[];
  /** Whether the work was done, whatever the client came to hear of it. */
  worked?: boolean;
}

/** How an exchange ended, before headers are put on. */
export interface Ending {
  readonly status: number;
  readonly body: string;
  /** JSON when left out. */
  readonly contentType?: string;
  readonly outcome: JournalOutcome;
  readonly why: string;
  readonly created?: readonly { readonly type: string; readonly id: string }[];
  /** False for replays and repeated mismatches, which make no API log. */
  readonly logged?: boolean;
  /** The answer does not reach the client. */
  readonly isLost?: boolean;
  /** The connection was cut before anything happened: there is no answer at all. */
  readonly isCut?: boolean;
}
