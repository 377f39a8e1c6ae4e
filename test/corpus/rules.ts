/**
 * The rules that the programs are labelled for, in the order of the tables.
 * A rule that the plugin does not have yet is named and left out.
 */
export interface LabelledRule {
  readonly name: string;
  readonly preset: 'recommended' | 'strict';
}

/** The older programs are labelled for these alone. */
export const FIRST_RULES: readonly string[] = [
  'require-idempotency-key',
  'no-key-reuse-with-changed-params',
  'no-unchanged-retry',
  'no-key-per-attempt',
  'no-static-idempotency-key',
  'no-key-on-safe-method',
];

const OTHER_RECOMMENDED = [
  'no-same-key-after-server-error',
  'require-retry-backoff',
  'require-retry-limit',
  'no-concurrent-writes',
  'no-hardcoded-api-key',
  'no-client-side-api-key',
  'require-status-check',
  'no-unknown-error-field',
  'no-unknown-endpoint',
  'no-unknown-api-version',
];

const STRICT = [
  'require-request-timeout',
  'require-conflict-handling',
  'require-reference-id',
  'require-throttling',
  'no-retry-after',
  'no-session-token-in-attributes',
  'require-api-version',
  'no-unsafe-webhook-signature',
  'no-stale-idempotency-key',
];

export const RULES: readonly LabelledRule[] = [
  ...[...FIRST_RULES, ...OTHER_RECOMMENDED].map((name) => ({
    name,
    preset: 'recommended' as const,
  })),
  ...STRICT.map((name) => ({ name, preset: 'strict' as const })),
];

export const RULE_NAMES: readonly string[] = RULES.map(({ name }) => name);

/** What calls are counted under, beside the names of the rules. */
export const CALL = 'call';
