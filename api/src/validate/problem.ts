/**
 * What `validateRequest` finds: one problem, naming the field and what to do.
 *
 * `error` means Persona refuses the request or does something else than meant; `warning` that it works and is risky;
 * `hint` that no public text guarantees what the request relies on.
 */
import type { Confidence, Source } from '../sources.js';

export type ProblemCode =
  | 'unknown-method'
  | 'foreign-host'
  | 'missing-base-path'
  | 'unknown-endpoint'
  | 'wrong-method'
  | 'unfilled-parameter'
  | 'wrong-id-prefix'
  | 'missing-authorization'
  | 'wrong-authorization'
  | 'wrong-environment'
  | 'missing-key'
  | 'empty-key'
  | 'key-without-effect'
  | 'key-undocumented'
  | 'misnamed-header'
  | 'unknown-version'
  | 'unknown-inflection'
  | 'wrong-content-type'
  | 'unknown-query'
  | 'missing-parameter'
  | 'wrong-type'
  | 'wrong-value'
  | 'unlisted-value'
  | 'out-of-range'
  | 'one-of'
  | 'unexpected-body'
  | 'missing-body'
  | 'unreadable-body'
  | 'missing-envelope'
  | 'wrong-member'
  | 'unknown-member'
  | 'deprecated';

export interface RequestProblem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'hint';
  /** `method`, `path`, `headers.<name>`, `query.<name>` or `body.<path>`, in the spelling of the request. */
  readonly field: string;
  /** What will happen, then what to do. Never holds a key. */
  readonly message: string;
  /** What to write instead. */
  readonly suggestion?: string;
  readonly source: Source;
  readonly confidence: Confidence;
}
