/**
 * The command line of `persona-lint`: what can be asked and how it is explained.
 * Not here: doing it (`run.ts`). Called once, by `main.ts`.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { PRESETS } from '../generated/presets.js';
import { RULES } from '../generated/rules.js';
import { VERSION } from '../generated/version.js';
import { findNearest } from '../nearest.js';

export const FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;
export type FormatName = (typeof FORMATS)[number];
export type PresetName = keyof typeof PRESETS;
export type Level = 'off' | 'warn' | 'error';

export interface CliOptions {
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly preset: PresetName;
  /** Rule name without prefix. */
  readonly rules: ReadonlyMap<string, Level>;
  readonly settings: string | undefined;
  /** Undefined: warnings never fail the run. */
  readonly maxWarnings: number | undefined;
  readonly quiet: boolean;
  readonly fix: boolean;
  readonly applySuggestions: boolean;
  readonly yes: boolean;
  readonly printModel: boolean;
}

/** The command line is wrong, or only asked for help: print `text` and leave with `exitCode`. */
export class CliExit extends Error {
  constructor(
    readonly text: string,
    readonly exitCode: number,
  ) {
    super(text);
  }
}

interface Parsed extends Omit<CliOptions, 'paths' | 'rules'> {
  readonly rule?: ReadonlyMap<string, Level>;
}

/**
 * @param args without `node` and the script
 * @throws {CliExit} for a wrong command line, `--help` and `--version`
 */
export function parseOptions(args: readonly string[]): CliOptions {
  const written: string[] = [];
  const command = createCommand()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => written.push(text),
      writeErr: (text) => written.push(text),
    });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw new CliExit(written.join('').trimEnd(), error.exitCode === 0 ? 0 : 2);
  }
  const { rule, ...options } = command.opts<Parsed>();
  const { settings, maxWarnings, quiet, fix, applySuggestions, yes, printModel } = options;
  checkCombination(options);
  return {
    paths: command.args.length === 0 ? ['.'] : command.args,
    format: options.format,
    preset: options.preset,
    rules: rule ?? new Map<string, Level>(),
    settings,
    maxWarnings,
    quiet: quiet,
    fix,
    applySuggestions,
    yes,
    printModel,
  };
}

function createCommand(): Command {
  return new Command('persona-lint')
    .description(
      'Finds misuse of the Persona API in a repository. Needs no configuration and leaves the one for ESLint alone.',
    )
    .argument('[paths...]', 'files and folders (default: the current folder)')
    .addOption(
      new Option('-f, --format <name>', 'how findings are printed')
        .choices(FORMATS)
        .default('stylish'),
    )
    .addOption(
      new Option('--preset <name>', 'which rules run')
        .choices(Object.keys(PRESETS))
        .default('recommended'),
    )
    .option('--rule <name:level>', 'off, warn or error for one rule; may be repeated', addRule)
    .option('--settings <file>', 'JSON file with the fields of settings.persona')
    .option('--max-warnings <count>', 'fail when there are more warnings', toCount)
    .option('--quiet', 'leave warnings out', false)
    .option('--fix', 'write the fixes that cannot change what the program does', false)
    .option('--apply-suggestions', 'show what the suggestions change, ask, and write it', false)
    .option('-y, --yes', 'with --apply-suggestions: do not ask', false)
    .option('--print-model', 'print what is known of each Persona call instead of findings', false)
    .version(VERSION, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', HELP_TAIL)
    .showSuggestionAfterError();
}

const HELP_TAIL = `
Files: .js .mjs .cjs .jsx .ts .mts .cts .tsx .vue, and .svelte where svelte-eslint-parser is installed.
Left out: node_modules, what .gitignore names, minified files; a file named on the command line is always read.
Patterns such as src/**/*.ts are expanded by the shell, not by persona-lint.

Exit codes:
  0    nothing found, or warnings only
  1    errors, a file that does not parse, or more warnings than --max-warnings
  2    the command line or the settings are wrong, a named file has no parser, or persona-lint itself failed
  130  cancelled with Ctrl-C; the last line says whether something was written`;

function checkCombination(options: Omit<Parsed, 'rule'>): void {
  const { printModel, fix, applySuggestions, yes, format } = options;
  if (yes && !applySuggestions) throw toError('--yes belongs to --apply-suggestions.');
  if (printModel && (fix || applySuggestions)) throw toError('--print-model changes no file.');
  if (printModel && format !== 'stylish' && format !== 'json') {
    throw toError('--print-model prints text, or with --format json one object for each call.');
  }
}

function addRule(value: string, before?: ReadonlyMap<string, Level>): Map<string, Level> {
  const [, name = '', level = ''] = /^(?:persona\/)?([^:]*):?(.*)$/.exec(value) ?? [];
  const names = RULES.map((rule) => rule.name);
  if (!names.includes(name)) {
    const near = findNearest(name, names);
    throw new InvalidArgumentError(
      near === undefined
        ? `There is no rule ${name}. Rules: ${names.join(', ')}`
        : `There is no rule ${name}. Did you mean ${near}?`,
    );
  }
  const known = LEVELS.get(level);
  if (known === undefined) throw new InvalidArgumentError(`Write ${name}:off, :warn or :error.`);
  return new Map(before).set(name, known);
}

const LEVELS: ReadonlyMap<string, Level> = new Map([
  ['off', 'off'],
  ['warn', 'warn'],
  ['error', 'error'],
  ['0', 'off'],
  ['1', 'warn'],
  ['2', 'error'],
]);

function toCount(value: string): number {
  const count = Number(value);
  if (value.trim() === '' || !Number.isInteger(count) || count < 0) {
    throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  }
  return count;
}

function toError(text: string): CliExit {
  return new CliExit(`error: ${text}`, 2);
}
