/**
 * The plugin: rules, presets, and what a host needs beside them.
 * Not here: anything a rule decides. Read by ESLint, by oxlint (`jsPlugins`) and by `persona-lint`.
 */
import type { ESLint, Linter } from 'eslint';
import { PRESETS } from './generated/presets.js';
import { RULES } from './generated/rules.js';
import { VERSION } from './generated/version.js';

type Rules = NonNullable<ESLint.Plugin['rules']>;

/** `persona/<rule>`, as configurations name it. */
export type PersonaRuleId = keyof (typeof PRESETS)['strict'];

export interface PersonaConfig extends Linter.Config {
  readonly name: string;
  readonly plugins: { readonly persona: ESLint.Plugin };
  readonly rules: { [Id in PersonaRuleId]?: Linter.RuleEntry };
}

export interface PersonaPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Rules;
  readonly configs: { readonly recommended: PersonaConfig; readonly strict: PersonaConfig };
}

const base = {
  meta: { name: 'eslint-plugin-persona', version: VERSION, namespace: 'persona' },
  // ESLint types its rules over ESTree; these read the TypeScript flavour of the same tree.
  rules: Object.fromEntries(RULES.map((rule) => [rule.name, rule])) as unknown as Rules,
};

const configs = {} as { recommended: PersonaConfig; strict: PersonaConfig };
const plugin: PersonaPlugin = { ...base, configs };
configs.recommended = toConfig('recommended');
configs.strict = toConfig('strict');

function toConfig(preset: keyof typeof PRESETS): PersonaConfig {
  return { name: `persona/${preset}`, plugins: { persona: plugin }, rules: { ...PRESETS[preset] } };
}

export default plugin;
export { PersonaSettingsError, getSettings } from './settings.js';
export { onFinding, type FindingListener, type FindingTrail } from './finding-listener.js';
