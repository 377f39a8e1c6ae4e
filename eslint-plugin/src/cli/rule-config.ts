/**
 * Which rules run and with which settings, from the command line.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PersonaSettings } from '@persona-lint/core';
import type { Linter } from 'eslint';
import { PRESETS } from '../generated/presets.js';
import { getSettings, PersonaSettingsError } from '../settings.js';
import { CliExit, type CliOptions } from './options.js';

/** The preset, with the levels asked for; a rule keeps the preset's options. */
export function getRules({ preset, rules }: CliOptions): Linter.RulesRecord {
  const config: Linter.RulesRecord = { ...PRESETS[preset] };
  for (const [name, level] of rules) {
    const id = `persona/${name}`;
    const before = config[id];
    config[id] = Array.isArray(before) ? [level, ...before.slice(1)] : level;
  }
  return config;
}

/**
 * @throws {CliExit} when the file cannot be read or a field in it is wrong
 */
export function readSettings(file: string | undefined, cwd: string): PersonaSettings | undefined {
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(path.resolve(cwd, file), 'utf8');
  } catch {
    throw new CliExit(`error: the settings file ${file} cannot be read`, 2);
  }
  try {
    return getSettings(JSON.parse(text), file);
  } catch (error) {
    if (error instanceof PersonaSettingsError) throw new CliExit(`error: ${error.message}`, 2);
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliExit(`error: ${file} is not JSON: ${reason}`, 2);
  }
}
