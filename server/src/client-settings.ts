/**
 * Checks the client's settings, `persona.*`, and turns preset and rules into ESLint's terms. What is wrong is named and
 * left out; what is right counts all the same. Not here: which configuration wins (`configuration.ts`).
 */
import type { PersonaSettings } from '@persona-lint/core';
import type { Linter } from 'eslint';
import { getSettings } from 'eslint-plugin-persona';
import { PRESETS, RULES } from 'eslint-plugin-persona/host';
import type { ClientSettings, LintRun, Preset, RuleLevel } from './protocol.js';

export interface CheckedSettings {
  readonly client: ClientSettings;
  readonly run: LintRun;
  readonly rules: Linter.RulesRecord;
  readonly settings: PersonaSettings | undefined;
  /** A sentence for each setting that is wrong; the setting is named. */
  readonly problems: readonly string[];
}

const MEMBERS: ReadonlySet<string> = new Set([
  ...['lint', 'preset', 'rules', 'settings', 'inlayHints', 'codeLens'],
  // Of clients, which ask for one section as a whole.
  ...['enable', 'hover', 'completion', 'trace', 'playground', 'simulator', 'calls', 'reference'],
]);
const RUNS: ReadonlySet<unknown> = new Set<LintRun>(['auto', 'on', 'off']);
const LEVELS: ReadonlySet<unknown> = new Set<RuleLevel>(['off', 'warn', 'error']);
const RULE_NAMES: ReadonlySet<string> = new Set(RULES.map(({ name }) => name));

export function checkClientSettings(value: unknown): CheckedSettings {
  const problems: string[] = [];
  const given = value ?? {};
  if (!isRecord(given)) problems.push(`persona must be an object, got ${print(given)}.`);
  const members = isRecord(given) ? given : {};
  for (const name of Object.keys(members)) {
    if (!MEMBERS.has(name)) problems.push(`persona.${name} is not a setting.`);
  }
  return {
    client: members,
    run: checkRun(members['lint'], problems),
    rules: {
      ...PRESETS[checkPreset(members['preset'], problems)],
      ...checkRules(members['rules'], problems),
    },
    settings: checkSettings(members['settings'], problems),
    problems,
  };
}

function checkRun(lint: unknown, problems: string[]): LintRun {
  const run = isRecord(lint) ? (lint['run'] ?? 'auto') : 'auto';
  if (RUNS.has(run)) return run as LintRun;
  problems.push(`persona.lint.run must be auto, on or off, got ${print(run)}.`);
  return 'auto';
}

function checkPreset(preset: unknown = 'recommended', problems: string[]): Preset {
  if (preset === 'recommended' || preset === 'strict') return preset;
  if (preset !== null)
    problems.push(`persona.preset must be recommended or strict, got ${print(preset)}.`);
  return 'recommended';
}

function checkRules(rules: unknown, problems: string[]): Linter.RulesRecord {
  if (rules === undefined || rules === null) return {};
  if (!isRecord(rules)) {
    problems.push(`persona.rules must be an object, got ${print(rules)}.`);
    return {};
  }
  const checked: Linter.RulesRecord = {};
  for (const [written, entry] of Object.entries(rules)) {
    const name = written.replace(/^persona\//u, '');
    const level: unknown = Array.isArray(entry) ? entry[0] : entry;
    if (!RULE_NAMES.has(name)) problems.push(`persona.rules.${written}: there is no such rule.`);
    else if (!LEVELS.has(level)) {
      problems.push(`persona.rules.${written} must be off, warn or error, got ${print(level)}.`);
    } else checked[`persona/${name}`] = entry as Linter.RuleEntry;
  }
  return checked;
}

/** The last object that was checked, by its text: one object for all documents means one memory of modules. */
const known = new Map<string, PersonaSettings>();

function checkSettings(settings: unknown, problems: string[]): PersonaSettings | undefined {
  if (settings === undefined || settings === null) return undefined;
  if (isRecord(settings) && Object.keys(settings).length === 0) return undefined;
  return findSameSettings(settings, 'persona.settings', problems);
}

/** Settings with one content are one object, whoever gives them. Wrong ones are named and do not count. */
export function findSameSettings(
  settings: unknown,
  name: string,
  problems: string[],
): PersonaSettings | undefined {
  try {
    const checked = getSettings(settings, name);
    if (checked === undefined) return undefined;
    const text = JSON.stringify(checked);
    const same = known.get(text) ?? checked;
    known.set(text, same);
    return same;
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function print(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
}
