/**
 * What `persona-lint` does, from the parsed command line to the exit code.
 *
 *   paths → files → those with Persona in them → ESLint, one by one → fixes, suggestions → a report
 */
import path from 'node:path';
import type { PersonaSettings } from '@persona-lint/core';
import { ESLint } from 'eslint';
import { isIgnored } from '../ignored-files.js';
import plugin from '../index.js';
import { applySuggestions } from './apply-suggestions.js';
import { CANCELLED, listenForCancel, type Cancellation } from './cancellation.js';
import { createEngine, getCommonFolder, loadComponentParsers, type Engine } from './engine.js';
import { findFiles } from './find-files.js';
import { toRelative } from './formats/paths.js';
import { createModelReader, MODEL_RULE, printModels, toModelJson } from './model-reader.js';
import { CliExit, type CliOptions } from './options.js';
import { getNotes, print, toExitCode, withProblems } from './outcome.js';
import { createProgress } from './progress.js';
import { getRules, readSettings } from './rule-config.js';
import { scan, type Scan } from './scan.js';
import { selectFiles, splitByParser, type Selection, type SourceText } from './select-files.js';

/** What the steps of one run share. */
export interface Job {
  readonly options: CliOptions;
  readonly cwd: string;
  readonly settings: PersonaSettings;
  /** Number of files looked at. */
  readonly found: number;
  readonly selection: Selection;
  /** Named files that are neither JavaScript nor TypeScript, as they were written. */
  readonly skipped: readonly string[];
  /** Component files without a parser. */
  readonly unparsed: readonly string[];
  readonly cancellation: Cancellation;
  readonly createEngine: (overrides?: {
    readonly fix?: boolean;
    readonly plugin?: ESLint.Plugin;
  }) => Engine;
}

/**
 * @returns the exit code
 * @throws {CliExit} when the arguments ask for something that cannot be done
 */
export async function run(options: CliOptions, cwd: string): Promise<number> {
  refuseToWriteUnasked(options);
  // ESLint's own folder is another one, so files to ignore are taken out here.
  const { ignore, ...settings } = readSettings(options.settings, cwd) ?? {};
  const { files, skipped } = findFiles(options.paths, cwd);
  const found = files.filter(({ path }) => !isIgnored(path, cwd, ignore));
  const cancellation = listenForCancel();
  try {
    const selection = await selectFiles(found, settings, cancellation.isCancelled);
    const parsers = await loadComponentParsers(selection.files, cwd);
    const { readable, unparsed } = splitByParser(selection.files, parsers);
    const root = getCommonFolder(
      found.map((file) => file.path),
      cwd,
    );
    const job: Job = {
      ...{ options, cwd, settings, found: found.length, skipped, selection, unparsed },
      cancellation,
      createEngine: ({ fix = false, plugin: other } = {}) =>
        createEngine(
          {
            ...{ root, settings, fix, plugin: other ?? plugin },
            rules: other === undefined ? getRules(options) : { [MODEL_RULE]: 'error' },
          },
          parsers,
        ),
    };
    const code = await (options.printModel ? printModel(job, readable) : lint(job, readable));
    const missing = found.filter((file) => file.isNamed && unparsed.includes(file.path));
    if (missing.length === 0 || code === CANCELLED) return code;
    for (const file of missing) console.error(toMissingParser(file.path, cwd));
    return 2;
  } finally {
    cancellation.dispose();
  }
}

function toMissingParser(file: string, cwd: string): string {
  const parser = `${path.extname(file).slice(1).toLowerCase()}-eslint-parser`;
  return `error: ${toRelative(file, cwd)} cannot be read without ${parser}; install it in this repository.`;
}

function refuseToWriteUnasked({ applySuggestions, yes }: CliOptions): void {
  if (!applySuggestions || yes || process.stdin.isTTY) return;
  throw new CliExit(
    'error: --apply-suggestions asks before it writes, and there is no terminal to ask on. Add --yes to write without a question.',
    2,
  );
}

async function lint(job: Job, files: readonly SourceText[]): Promise<number> {
  const { options, cancellation } = job;
  const engine = job.createEngine({ fix: options.fix });
  const scanned = await scan(files, engine, createProgress(process.stderr), cancellation);
  if (cancellation.isCancelled()) return reportCancelled(job, scanned.done, files.length);
  const { scanned: final, written } = options.applySuggestions
    ? await applySuggestions(job, files, scanned)
    : { scanned, written: new Set<string>() };
  if (cancellation.isCancelled()) {
    return reportCancelled(job, final.done, files.length, written.size);
  }
  if (options.fix) {
    await ESLint.outputFixes(scanned.results.filter(({ filePath }) => !written.has(filePath)));
  }
  return report(job, final);
}

function report(job: Job, { results, trails }: Scan): number {
  const { options, cwd, found, selection } = job;
  const shown = withProblems(results, selection, options);
  print(options.format, {
    results: shown,
    trails,
    cwd,
    color: options.format === 'stylish' && hasColor(process.stdout),
    counts: { found, linted: selection.files.length },
    notes: getNotes(job),
  });
  return toExitCode(shown, options);
}

async function printModel(job: Job, files: readonly SourceText[]): Promise<number> {
  const { options, cwd, settings, cancellation, selection } = job;
  const reader = createModelReader(settings);
  const engine = job.createEngine({ plugin: reader.plugin });
  const { results, done } = await scan(files, engine, createProgress(process.stderr), cancellation);
  if (cancellation.isCancelled()) return reportCancelled(job, done, files.length);
  const toText = options.format === 'json' ? toModelJson : printModels;
  console.log(toText(reader.models, cwd));
  const failed = withProblems(results, selection, options);
  for (const { filePath, messages } of failed) {
    for (const { message } of messages) console.error(`${filePath}: ${message}`);
  }
  return toExitCode(failed, options);
}

/** @param written number of files that the suggestions were written to before */
function reportCancelled({ found }: Job, done: number, all: number, written = 0): number {
  const checked = written > 0 ? 'checked again' : 'checked';
  const far = all === 0 ? `${found} files were listed` : `${done} of ${all} files were ${checked}`;
  const changed =
    written === 0 ? 'Nothing was' : written === 1 ? '1 file was' : `${written} files were`;
  console.error(`persona-lint: cancelled after ${far}. ${changed} written.`);
  return CANCELLED;
}

function hasColor(stream: NodeJS.WriteStream): boolean {
  if (process.env['NO_COLOR']) return false;
  if (process.env['FORCE_COLOR']) return process.env['FORCE_COLOR'] !== '0';
  return stream.isTTY;
}
