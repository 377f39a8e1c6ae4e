/**
 * What Persona leaves undocumented, as explicit switches. Each has a default and a reason; README.md lists them.
 */
export interface Switches {
  /** A second request with a key whose first is still at work: waits for its answer, or gets a 409 that is not stored. */
  readonly concurrentKey: 'wait' | 'conflict';
  /** What must be equal for the stored answer to come back: method, path, query and body, or query and body only. */
  readonly keyCompares: 'whole-request' | 'parameters';
  /** Whether a key has an effect on PATCH. */
  readonly patchKeys: 'ignored' | 'stored';
  /** The `Request-Id` of a replayed answer: one of its own, or that of the first answer. */
  readonly replayRequestId: 'new' | 'first';
  /** Status of an exhausted quota: two pages of the documentation disagree. */
  readonly quotaStatus: 429 | 403;
  /** Resuming an inquiry that is still `created`. */
  readonly resumeCreated: 'allowed' | 'conflict';
  /** A template id the simulator has never seen: taken as existing, or refused. */
  readonly unknownTemplate: 'accepted' | 'not-found';
  /** A `Persona-Version` that is none of the known dates: 400, or as if there were none. */
  readonly unknownVersion: 'rejected' | 'ignored';
  /** A `Key-Inflection` that is none of the three: 400, or as if there were none. */
  readonly unknownInflection: 'rejected' | 'ignored';
  /** A page size outside 1 to 100. */
  readonly pageSize: 'rejected' | 'clamped';
  /** Approving, declining or marking an inquiry in a status that refuses it. */
  readonly wrongState: 409 | 422;
  /** Two changes of one transaction in flight at once: the second gets a 409, or overwrites the first. */
  readonly staleWrites: 'refused' | 'last-wins';
  /** JSON sent as `text/plain` or without a type, as `fetch` sends a string: read all the same, or 400. */
  readonly contentType: 'lenient' | 'strict';
  /** A path that exists, called with another method. */
  readonly wrongMethod: 404 | 405;
}

export const DEFAULT_SWITCHES: Switches = {
  concurrentKey: 'wait',
  keyCompares: 'whole-request',
  patchKeys: 'ignored',
  replayRequestId: 'new',
  quotaStatus: 429,
  resumeCreated: 'allowed',
  unknownTemplate: 'accepted',
  unknownVersion: 'rejected',
  unknownInflection: 'rejected',
  pageSize: 'rejected',
  wrongState: 409,
  staleWrites: 'refused',
  contentType: 'lenient',
  wrongMethod: 404,
};

/** What each switch can be set to, for the command line and its help. */
export const SWITCH_VALUES: { readonly [name in keyof Switches]: readonly Switches[name][] } = {
  concurrentKey: ['wait', 'conflict'],
  keyCompares: ['whole-request', 'parameters'],
  patchKeys: ['ignored', 'stored'],
  replayRequestId: ['new', 'first'],
  quotaStatus: [429, 403],
  resumeCreated: ['allowed', 'conflict'],
  unknownTemplate: ['accepted', 'not-found'],
  unknownVersion: ['rejected', 'ignored'],
  unknownInflection: ['rejected', 'ignored'],
  pageSize: ['rejected', 'clamped'],
  wrongState: [409, 422],
  staleWrites: ['refused', 'last-wins'],
  contentType: ['lenient', 'strict'],
  wrongMethod: [404, 405],
};
