/**
 * Members of answers that programs look for in the wrong place, and where Persona puts them.
 *
 * Not the members that exist nowhere: those of errors stand in `statuses.ts`.
 */
import { SPEC } from './sources.js';
import type { Confidence, Source } from './sources.js';

export interface MisplacedMember {
  /** In the spelling of the reference; answers may have another one. */
  readonly member: string;
  /** Where it is looked for, from the outside in. */
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  readonly note: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

export const MISPLACED_MEMBERS: readonly MisplacedMember[] = [
  {
    member: 'session-token',
    wrong: ['data', 'attributes'],
    right: ['meta'],
    note: 'Null after creating an inquiry unless meta.auto-create-inquiry-session is true.',
    source: SPEC,
    confidence: 'spec',
  },
];
