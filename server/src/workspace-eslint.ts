/**
 * What the workspace's own ESLint says about our rules for a file: its `eslint.config.*`, read by its own ESLint. Runs code
 * of the workspace, so only where the user trusts it. Not here: what happens without one (`configuration.ts`).
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Linter } from 'eslint';
import { RULES } from 'eslint-plugin-persona/host';
import { findSameSettings } from './client-settings.js';
import type { PersonaSettings } from '@persona-lint/core';

export const CONFIG_NAMES: readonly string[] = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map(
  (ending) => `eslint.config.${ending}`,
);

export type EslintAnswer =
  /** No configuration, or one that does not use our plugin. */
  | { readonly kind: 'none' }
  /** It uses the plugin, but leaves this file out. */
  | { readonly kind: 'ignored'; readonly folder: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'config';
      readonly folder: string;
      readonly rules: Linter.RulesRecord;
      readonly settings: PersonaSettings | undefined;
      readonly problems: readonly string[];
    };

interface WorkspaceEslint {
  calculateConfigForFile(file: string): Promise<unknown>;
}

interface EslintConfig {
  readonly plugins?: Readonly<
    Record<string, { readonly meta?: { readonly name?: string } } | null>
  >;
  readonly rules?: Readonly<Record<string, Linter.RuleEntry>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

const RULE_NAMES: ReadonlySet<string> = new Set(RULES.map(({ name }) => name));
const PLUGIN = 'eslint-plugin-persona';
/** Names that ordinary configurations do not leave out. */
const PROBES = ['index.ts', 'index.js', path.join('src', 'index.ts')];

export class WorkspaceEslints {
  readonly #byFolder = new Map<string, Promise<WorkspaceEslint>>();
  readonly #answers = new Map<string, Promise<EslintAnswer>>();

  /** A configuration file changed, or what is trusted. */
  forgetAll(): void {
    this.#byFolder.clear();
    this.#answers.clear();
  }

  /** Never rejects: what cannot be loaded is an answer, too. */
  ask(file: string, root: string): Promise<EslintAnswer> {
    const known = this.#answers.get(file);
    if (known !== undefined) return known;
    const answer = this.#ask(file, root).catch((error: unknown): EslintAnswer => {
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: 'failed', reason };
    });
    this.#answers.set(file, answer);
    return answer;
  }

  async #ask(file: string, root: string): Promise<EslintAnswer> {
    const folder = findConfigFolder(path.dirname(file), root);
    if (folder === undefined) return { kind: 'none' };
    const loading = this.#byFolder.get(folder) ?? loadEslint(folder);
    this.#byFolder.set(folder, loading);
    const eslint = await loading;
    const config = (await eslint.calculateConfigForFile(file)) as EslintConfig | undefined;
    if (config !== undefined) return toAnswer(config, folder);
    for (const probe of PROBES) {
      const other = await eslint.calculateConfigForFile(path.join(folder, probe));
      if (other != null && findNamespace(other) !== undefined) {
        return { kind: 'ignored', folder };
      }
    }
    return { kind: 'none' };
  }
}

function findConfigFolder(folder: string, root: string): string | undefined {
  if (CONFIG_NAMES.some((name) => existsSync(path.join(folder, name)))) return folder;
  const parent = path.dirname(folder);
  return folder === root || parent === folder ? undefined : findConfigFolder(parent, root);
}

async function loadEslint(folder: string): Promise<WorkspaceEslint> {
  const entry = createRequire(path.join(folder, 'package.json')).resolve('eslint');
  const module = (await import(pathToFileURL(entry).href)) as {
    ESLint?: new (options: object) => WorkspaceEslint;
    default?: { ESLint?: new (options: object) => WorkspaceEslint };
  };
  const constructor = module.ESLint ?? module.default?.ESLint;
  if (constructor === undefined) throw new Error(`${entry} is no ESLint with a flat configuration`);
  return new constructor({ cwd: folder });
}

/** Under which name the configuration has the plugin. */
function findNamespace(config: object): string | undefined {
  const { plugins = {} } = config as EslintConfig;
  const [name] =
    Object.entries(plugins).find(
      ([key, plugin]) => plugin?.meta?.name === PLUGIN || key === 'persona',
    ) ?? [];
  return name;
}

function toAnswer(config: EslintConfig, folder: string): EslintAnswer {
  const namespace = findNamespace(config);
  if (namespace === undefined) return { kind: 'none' };
  const problems: string[] = [];
  const rules: Linter.RulesRecord = {};
  for (const [id, entry] of Object.entries(config.rules ?? {})) {
    if (!id.startsWith(`${namespace}/`)) continue;
    const name = id.slice(namespace.length + 1);
    if (RULE_NAMES.has(name)) rules[`persona/${name}`] = entry;
    else problems.push(`${id} is not a rule of this version.`);
  }
  const settings = findSameSettings(config.settings?.['persona'], 'settings.persona', problems);
  return { kind: 'config', folder, rules, settings, problems };
}
