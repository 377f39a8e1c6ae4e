/**
 * Runs the rules and `analyze` of the built packages over one program, file by file, as a user's ESLint would: with the
 * file's real name, so that its imports are found.
 */
import { join } from 'node:path';
import { realpathSync } from 'node:fs';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { Program, Source } from './programs.js';
import { CALL, RULES } from './rules.js';

/** One thing that was found. */
export interface Found {
  readonly subject: string;
  readonly detail: string;
  /** `file:line`. */
  readonly place: string;
  readonly message: string;
}

/** What the corpus needs of the two packages. */
export interface Tools {
  readonly analyze: (
    source: { file: string; text: string; ast: unknown; scopeManager: unknown },
    host: { modules: unknown },
  ) => {
    readonly file: string;
    readonly calls: readonly {
      readonly decided: string;
      readonly place: { readonly file: string; readonly line: number };
      readonly method?: string | undefined;
      readonly path?: string | undefined;
    }[];
  };
  /** How the plugin reads imported modules. */
  readonly modules: unknown;
  readonly plugin: Linter.Config['plugins'] extends Record<string, infer P> | undefined ? P : never;
  /** Level and options of every labelled rule that exists: those of the preset it belongs to. */
  readonly levels: Readonly<Record<string, Linter.RuleEntry>>;
  /** Labelled rules that the plugin does not have yet. */
  readonly absent: readonly string[];
}

const FILES = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];

/** Names that the compiler does not look into: `Tools` says all that is needed of them. */
const PACKAGES: Record<'core' | 'plugin' | 'modules', string> = {
  core: '@persona-lint/core',
  plugin: 'eslint-plugin-persona',
  // No entry of the package: a user's ESLint has no need of it.
  modules: '../../eslint-plugin/dist/modules/file-modules.js',
};

export async function loadTools(): Promise<Tools> {
  const [core, { default: plugin }, { getFileModules }] = (await Promise.all([
    import(PACKAGES.core),
    import(PACKAGES.plugin),
    import(PACKAGES.modules),
  ])) as [
    Pick<Tools, 'analyze'>,
    { default: Tools['plugin'] },
    { getFileModules: (settings: undefined) => unknown },
  ];
  const levels: Record<string, Linter.RuleEntry> = {};
  const absent: string[] = [];
  for (const { name, preset } of RULES) {
    const level = getPreset(plugin, preset)[`persona/${name}`];
    if (level !== undefined) levels[name] = level;
    else if (plugin.rules && name in plugin.rules) levels[name] = 'error';
    else absent.push(name);
  }
  return { analyze: core.analyze, modules: getFileModules(undefined), plugin, levels, absent };
}

function getPreset(plugin: Tools['plugin'], name: string): Partial<Linter.RulesRecord> {
  const config = plugin.configs?.[name];
  const rules: Partial<Linter.RulesRecord> = {};
  for (const each of Array.isArray(config) ? config : [config]) {
    if (typeof each === 'object' && 'rules' in each) Object.assign(rules, each.rules);
  }
  return rules;
}

const linters = new Map<string, Linter>();

function getLinter(folder: string): Linter {
  const cwd = realpathSync(folder);
  const known = linters.get(cwd) ?? new Linter({ configType: 'flat', cwd });
  linters.set(cwd, known);
  return known;
}

/** Problems are broken files and exceptions. */
export function findFindings(program: Program, tools: Tools, problems: string[]): Found[] {
  const rules: Linter.RulesRecord = {};
  for (const rule of program.rules) {
    const level = tools.levels[rule];
    if (level !== undefined) rules[`persona/${rule}`] = level;
  }
  return program.sources.flatMap((source) => {
    const config: Linter.Config = {
      files: FILES,
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      languageOptions: {
        parser,
        sourceType: getSourceType(source),
        parserOptions: { ecmaFeatures: { jsx: mayHoldJsx(source) } },
      },
      plugins: { persona: tools.plugin },
      rules,
    };
    const filename = join(realpathSync(program.folder), source.file);
    return getLinter(program.folder)
      .verify(source.text, [config], { filename })
      .flatMap(({ ruleId, line, message }) => {
        const place = `${program.prefix}${source.file}:${line}`;
        if (ruleId !== null) {
          return [{ subject: ruleId.replace('persona/', ''), detail: '', place, message }];
        }
        problems.push(`${place} ${message}`);
        return [];
      });
  });
}

export function findCalls(program: Program, { analyze, modules }: Tools): Found[] {
  return program.sources.flatMap((source) => {
    const file = join(realpathSync(program.folder), source.file);
    const { ast, scopeManager } = parse(program, source);
    const model = analyze({ file, text: source.text, ast, scopeManager }, { modules });
    return model.calls
      .filter(({ decided, place }) => decided === 'here' && place.file === model.file)
      .map(({ place, method, path }) => ({
        subject: CALL,
        detail: `${method ?? '?'} ${path ?? '?'}`,
        place: `${program.prefix}${source.file}:${place.line}`,
        message: '',
      }));
  });
}

/** Throws on a syntax error. */
export function parse({ folder }: Pick<Program, 'folder'>, source: Source) {
  return parser.parseForESLint(source.text, {
    filePath: join(folder, source.file),
    ecmaVersion: 'latest',
    sourceType: getSourceType(source),
    ecmaFeatures: { jsx: mayHoldJsx(source) },
    loc: true,
    range: true,
    comment: true,
    tokens: true,
  });
}

function mayHoldJsx({ file }: Source): boolean {
  return !/\.[cm]?ts$/.test(file);
}

export function getSourceType({ file, text }: Source): 'module' | 'commonjs' {
  if (file.endsWith('.cjs') || file.endsWith('.cts')) return 'commonjs';
  return file.endsWith('.js') &&
    /\brequire\(|\bmodule\.exports\b|^exports\./m.test(text) &&
    !/^(?:import|export)\b/m.test(text)
    ? 'commonjs'
    : 'module';
}
