/**
 * The rules as they lie on disk: one file, one export, the same name.
 * Used by the generator and by the scaffold.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PersonaRule } from '../src/persona-rule.js';

export const PLUGIN = fileURLToPath(new URL('..', import.meta.url));
const RULES = path.join(PLUGIN, 'src', 'rules');

/** In the order of their names. @throws when a file does not hold the rule its name says */
export async function loadRules(): Promise<PersonaRule[]> {
  const names = readdirSync(RULES)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  return Promise.all(names.map(loadRule));
}

async function loadRule(name: string): Promise<PersonaRule> {
  const url = pathToFileURL(path.join(RULES, `${name}.ts`)).href;
  const module = (await import(url)) as Record<string, PersonaRule | undefined>;
  const rule = module[toExportName(name)];
  if (rule?.name !== name) {
    throw new Error(
      `src/rules/${name}.ts must export ${toExportName(name)}, the rule named ${name}`,
    );
  }
  return rule;
}

/** `no-key-per-attempt` → `noKeyPerAttempt` */
export function toExportName(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
