/**
 * What Persona leaves undocumented, as explicit switches. Each has a default and a reason; README.md lists them.
 */
export interface Switches {
  /** A second request with a key whose first is still at work: waits for its answer, or gets a 409. */
  readonly concurrentKey: 'wait' | 'conflict';
  /** Whether a key has an effect on PATCH. */
  readonly patchKeys: 'ignored' | 'stored';
  /** Status of an exhausted quota: two pages of the documentation disagree. */
  readonly quotaStatus: 429 | 403;
  /** Resuming an inquiry that is still `created`. */
  readonly resumeCreated: 'allowed' | 'conflict';
  /** A template id the simulator has never seen: taken as existing, or refused. */
  readonly unknownTemplate: 'accepted' | 'not-found';
  /** A `Persona-Version` that is none of the known dates. */
  readonly unknownVersion: 'rejected' | 'key-default';
  /** A page size outside 1 to 100. */
  readonly pageSize: 'rejected' | 'clamped';
  /** Approving, declining or marking an inquiry in a status that refuses it. */
  readonly wrongState: 409 | 422;
}

export const DEFAULT_SWITCHES: Switches = {
  concurrentKey: 'wait',
  patchKeys: 'ignored',
  quotaStatus: 429,
  resumeCreated: 'allowed',
  unknownTemplate: 'accepted',
  unknownVersion: 'rejected',
  pageSize: 'rejected',
  wrongState: 409,
};
