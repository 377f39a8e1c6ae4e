/**
 * Runs the rules and `analyze` of the built packages over one program, file by file, as a user's ESLint would: with the
 * file's real name, so that its imports are found.
 */
import { join, parse as parsePath } from 'node:path';
import { realpathSync } from 'node:fs';
import * as parser from '@typescript-eslint/parser';
import { type ESLint, Linter, type SourceCode } from 'eslint';
import { type Program, PROGRAMS, type Source } from './programs.js';
import { CALL, RULES } from './rules.js';

/** One thing that was found. */
export interface Found {
  readonly subject: string;
  readonly detail: string;
  /** `file:line`. */
  readonly place: string;
  readonly message: string;
}

type Analyze = (
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

/** What the corpus needs of the two packages. */
export interface Tools {
  readonly plugin: Linter.Config['plugins'] extends Record<string, infer P> | undefined ? P : never;
  /** A plugin of our own that reports calls. */
  readonly calls: ESLint.Plugin;
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
    { analyze: Analyze },
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
  return { plugin, calls: toCallsPlugin(core.analyze, getFileModules(undefined)), levels, absent };
}

function getPreset(plugin: Tools['plugin'], name: string): Partial<Linter.RulesRecord> {
  const config = plugin.configs?.[name];
  const rules: Partial<Linter.RulesRecord> = {};
  for (const each of Array.isArray(config) ? config : [config]) {
    if (typeof each === 'object' && 'rules' in each) Object.assign(rules, each.rules);
  }
  return rules;
}

// One for all folders: what it is asked about lies below.
const linter = new Linter({ configType: 'flat', cwd: parsePath(PROGRAMS).root });

/**
 * What the rules find in a program, and its calls if `wantsCalls`. Problems are broken files and exceptions.
 * The calls are read while ESLint runs, from the tree that the rules see.
 */
export function lint(
  program: Program,
  tools: Tools,
  { wantsCalls, problems }: { readonly wantsCalls: boolean; readonly problems: string[] },
): Found[] {
  const rules: Linter.RulesRecord = wantsCalls ? { [CALLS_RULE]: 'error' } : {};
  for (const rule of program.rules) {
    const level = tools.levels[rule];
    if (level !== undefined) rules[`persona/${rule}`] = level;
  }
  return program.sources.flatMap((source) => {
    const filename = join(realpathSync(program.folder), source.file);
    return linter
      .verify(source.text, [toConfig(source, tools, rules)], { filename })
      .flatMap(({ ruleId, line, message }) => {
        const place = `${program.prefix}${source.file}:${line}`;
        if (ruleId === CALLS_RULE) return [{ subject: CALL, detail: message, place, message: '' }];
        if (ruleId !== null) {
          return [{ subject: ruleId.replace('persona/', ''), detail: '', place, message }];
        }
        problems.push(`${place} ${message}`);
        return [];
      });
  });
}

function toConfig(source: Source, tools: Tools, rules: Linter.RulesRecord): Linter.Config {
  return {
    files: FILES,
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: {
      parser,
      sourceType: getSourceType(source),
      parserOptions: { ecmaFeatures: { jsx: mayHoldJsx(source) } },
    },
    plugins: { persona: tools.plugin, corpus: tools.calls },
    rules,
  };
}

const CALLS_RULE = 'corpus/calls';

/** A rule that reports every call of the model, as `METHOD /path`. */
function toCallsPlugin(analyze: Analyze, modules: unknown): ESLint.Plugin {
  return {
    rules: {
      calls: {
        create: (context) => ({
          Program: () => {
            // ESLint's own types know it as an ESTree, the analysis as what the parser makes.
            const { ast, scopeManager, text } = context.sourceCode as SourceCode;
            const source = { file: context.filename, text, ast, scopeManager };
            const model = analyze(source, { modules });
            for (const { decided, place, method, path } of model.calls) {
              if (decided !== 'here' || place.file !== model.file) continue;
              const { line } = place;
              context.report({
                loc: { line, column: 0 },
                message: `${method ?? '?'} ${path ?? '?'}`,
              });
            }
          },
        }),
      },
    },
  };
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
