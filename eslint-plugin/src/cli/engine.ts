/**
 * ESLint with a configuration of its own: the parsers, the plugin and the rules asked for, nothing from the
 * repository that is linted.
 * Not here: reading files and printing. Used by the scan, the model and the suggestions.
 */
import path from 'node:path';
import type { PersonaSettings } from '@persona-lint/core';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { loadParser, type ComponentParsers } from '../parser/component-parsers.js';
import { EXTENSIONS } from './find-files.js';
import type { SourceText } from './select-files.js';

export interface EngineOptions {
  /** All files lie below it. */
  readonly root: string;
  readonly plugin: ESLint.Plugin;
  readonly rules: Linter.RulesRecord;
  readonly settings: PersonaSettings | undefined;
  readonly fix: boolean;
}

export interface Engine {
  /** Messages of this plugin and errors of the parser; nothing a comment of the file switched on. */
  lint(source: SourceText): Promise<ESLint.LintResult>;
}

/** Loads what the files need: the repository's own parser first, as it knows the repository's versions. */
export async function loadComponentParsers(
  files: readonly SourceText[],
  root: string,
): Promise<ComponentParsers> {
  const needs = (extension: string): boolean =>
    files.some((file) => file.path.toLowerCase().endsWith(extension));
  return {
    vue: needs('.vue') ? await loadParser('vue-eslint-parser', [root]) : undefined,
    svelte: needs('.svelte') ? await loadParser('svelte-eslint-parser', [root]) : undefined,
  };
}

export function createEngine(options: EngineOptions, parsers: ComponentParsers): Engine {
  const eslint = new ESLint({
    cwd: options.root,
    overrideConfigFile: true,
    overrideConfig: createConfig(options, parsers),
    fix: options.fix,
    warnIgnored: false,
    cache: false,
  });
  return {
    async lint({ path: filePath, text }) {
      const [result] = await eslint.lintText(text, { filePath });
      if (result === undefined) throw new Error(`ESLint did not look at ${filePath}`);
      return keepOwnMessages(result);
    },
  };
}

function createConfig(options: EngineOptions, parsers: ComponentParsers): Linter.Config[] {
  const parserOptions = {
    ecmaVersion: 'latest',
    ecmaFeatures: { jsx: true },
    sourceType: 'module',
    warnOnUnsupportedTypeScriptVersion: false,
    jsDocParsingMode: 'none',
  };
  const toComponents = (extension: string, parser: Linter.Parser | undefined): Linter.Config[] =>
    parser === undefined
      ? []
      : [
          {
            files: [`**/*${extension}`],
            languageOptions: {
              parser,
              parserOptions: {
                ...parserOptions,
                parser: typescriptParser,
                extraFileExtensions: [extension],
              },
            },
          },
        ];
  return [
    // What to leave out was decided before; a file that was named is linted wherever it lies.
    { ignores: ['!**/node_modules/', '!**/.git/'] },
    {
      files: EXTENSIONS.map((extension) => `**/*${extension}`),
      plugins: { persona: options.plugin },
      rules: options.rules,
      settings: options.settings === undefined ? {} : { persona: options.settings },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      languageOptions: { parser: typescriptParser, parserOptions },
    },
    ...toComponents('.vue', parsers.vue),
    ...toComponents('.svelte', parsers.svelte),
  ];
}

/** Comments for other plugins' rules produce messages of their own; they are not ours to show. */
function keepOwnMessages(result: ESLint.LintResult): ESLint.LintResult {
  const messages = result.messages.filter(
    ({ ruleId, fatal }) => fatal === true || (ruleId?.startsWith('persona/') ?? false),
  );
  const errors = messages.filter(({ severity }) => severity === 2);
  const isFixable = ({ fix }: Linter.LintMessage): boolean => fix !== undefined;
  return {
    ...result,
    messages,
    suppressedMessages: result.suppressedMessages.filter(
      ({ ruleId }) => ruleId?.startsWith('persona/') ?? false,
    ),
    errorCount: errors.length,
    fatalErrorCount: errors.filter(({ fatal }) => fatal === true).length,
    warningCount: messages.length - errors.length,
    fixableErrorCount: errors.filter(isFixable).length,
    fixableWarningCount: messages.filter(isFixable).length - errors.filter(isFixable).length,
  };
}

/** The folder that holds all files; ESLint looks at nothing outside of it. */
export function getCommonFolder(files: readonly string[], cwd: string): string {
  const [first] = files;
  if (first === undefined) return cwd;
  let folder = path.dirname(first);
  while (
    !files.every((file) => file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep))
  ) {
    folder = path.dirname(folder);
  }
  return folder;
}
