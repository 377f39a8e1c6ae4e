/**
 * ESLint's RuleTester with the TypeScript parser, for tables of valid and invalid programs.
 * A check that throws fails its test with its own stack.
 */
import * as parser from '@typescript-eslint/parser';
import { type Rule, RuleTester } from 'eslint';
import type { PersonaRule } from '../src/persona-rule.js';

export interface Cases {
  readonly valid: readonly (string | RuleTester.ValidTestCase)[];
  readonly invalid: readonly RuleTester.InvalidTestCase[];
}

export function testRule(rule: PersonaRule, { valid, invalid }: Cases): void {
  process.env['PERSONA_LINT_RETHROW'] = '1';
  const tester = new RuleTester({
    languageOptions: { parser: parser, sourceType: 'module' },
  });
  tester.run(rule.name, rule as unknown as Rule.RuleModule, {
    valid: [...valid],
    invalid: [...invalid],
  });
}

/** `data` of a message: what every message has, beside what this one says. */
export function withTrail(trail: string, data: Record<string, string>): Record<string, string> {
  return { header: 'Idempotency-Key', ...data, trail: trail === '' ? '' : ` (${trail})` };
}
