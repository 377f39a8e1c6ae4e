/**
 * A misuse the simulator has seen happen, under the name of the rule that finds it in a program.
 */
export const OBSERVED_RULES = [
  'no-key-per-attempt',
  'require-idempotency-key',
  'no-key-reuse-with-changed-params',
  'no-unchanged-retry',
  'no-same-key-after-server-error',
  'require-retry-backoff',
  'no-key-on-safe-method',
] as const;

export interface Verdict {
  /** Name of the rule of eslint-plugin-persona, without the plugin's prefix. */
  readonly rule: (typeof OBSERVED_RULES)[number];
  /** What happened, then what to do. */
  readonly message: string;
  /** The requests it is about, the last one being the mistake. */
  readonly requestIds: readonly string[];
}
