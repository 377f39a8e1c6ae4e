/**
 * Carries out the first suggestion of each finding, shows the difference and asks before writing.
 * A suggestion can change what the program does, so nothing is written unasked.
 */
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import type { Linter } from 'eslint';
import { splitMark } from './byte-order-mark.js';
import type { Cancellation } from './cancellation.js';
import type { Engine } from './engine.js';
import { toRelative } from './formats/paths.js';
import { createProgress } from './progress.js';
import type { Job } from './run.js';
import { lintOrReport, scan, type Scan } from './scan.js';
import type { SourceText } from './select-files.js';

export interface Applied {
  /** The findings that are left. */
  readonly scanned: Scan;
  /** Paths of the files that were written, with what `--fix` changed in them. */
  readonly written: ReadonlySet<string>;
}

/** @param scanned the findings before; they are given back when nothing is written */
export async function applySuggestions(
  job: Job,
  files: readonly SourceText[],
  scanned: Scan,
): Promise<Applied> {
  const { cancellation, cwd, options } = job;
  const unchanged = { scanned, written: new Set<string>() };
  const engine = job.createEngine();
  // What --fix changes is the text the suggestions start from.
  const current = files.map((file, index) => ({
    path: file.path,
    text: scanned.results[index]?.output ?? file.text,
  }));
  const changes = await findChanges(current, engine, cancellation.isCancelled);
  if (cancellation.isCancelled() || changes.length === 0) return unchanged;
  process.stderr.write(`${renderDiff(changes, cwd, process.stderr.isTTY)}\n\n`);
  if (!options.yes && !(await askToWrite(changes, cancellation))) return unchanged;
  for (const { path, after } of changes) await writeFile(path, after);
  const after = new Map(changes.map((change) => [change.path, change.after]));
  const texts = current.map(({ path, text }) => ({ path, text: after.get(path) ?? text }));
  const rest = await scan(texts, engine, createProgress(process.stderr), cancellation);
  return { scanned: rest, written: new Set(after.keys()) };
}

interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly applied: number;
}

/** More findings than this in one file mean that a repair does not take its finding away. */
const MAX_STEPS = 200;

/** The changed texts; nothing is written. */
async function findChanges(
  files: readonly SourceText[],
  engine: Engine,
  isCancelled: () => boolean,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const file of files) {
    if (isCancelled()) break;
    const { text, applied } = await applyAll(file, engine);
    if (applied > 0) changes.push({ path: file.path, before: file.text, after: text, applied });
  }
  return changes;
}

/** One at a time: two repairs can want the same new name, and the second has to see the first. */
async function applyAll(
  file: SourceText,
  engine: Engine,
): Promise<{ text: string; applied: number }> {
  const { mark, body } = splitMark(file.text);
  let text = body;
  const refused = new Set<string>();
  let applied = 0;
  let { messages } = await lintOrReport({ path: file.path, text }, engine);
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = messages.find(
      (message) => message.suggestions?.[0] !== undefined && !refused.has(toId(message)),
    );
    const fix = next?.suggestions?.[0]?.fix;
    if (next === undefined || fix === undefined) break;
    const changed = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
    const after = await lintOrReport({ path: file.path, text: changed }, engine);
    const isBetter = after.messages.length < messages.length && after.fatalErrorCount === 0;
    if (!isBetter) {
      refused.add(toId(next));
      continue;
    }
    text = changed;
    messages = after.messages;
    applied++;
  }
  return { text: mark + text, applied };
}

function toId({ ruleId, line, column }: Linter.LintMessage): string {
  return `${ruleId} ${line}:${column}`;
}

function renderDiff(changes: readonly Change[], cwd: string, color: boolean): string {
  const patches = changes.map(({ path, before, after }) => {
    const name = toRelative(path, cwd);
    const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', {
      context: 3,
    });
    return patch.replace(/^=+\n/, '').replaceAll('\t\n', '\n');
  });
  const text = patches.join('\n').trimEnd();
  return color ? text.split('\n').map(paintLine).join('\n') : text;
}

function paintLine(line: string): string {
  if (/^(?:\+\+\+|---)/.test(line)) return styleText('bold', line, { validateStream: false });
  const style = ({ '+': 'green', '-': 'red', '@': 'cyan' } as const)[line[0] ?? ''];
  return style === undefined ? line : styleText(style, line, { validateStream: false });
}

/** Asks on the terminal; Ctrl-C and the end of the input mean no. */
async function askToWrite(
  changes: readonly Change[],
  cancellation: Cancellation,
): Promise<boolean> {
  const applied = changes.reduce((sum, change) => sum + change.applied, 0);
  const question = `Write ${applied} suggestion${applied === 1 ? '' : 's'} to ${changes.length} file${changes.length === 1 ? '' : 's'}? [y/N] `;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    const asked = terminal.question(question, { signal: cancellation.signal });
    const answer = await Promise.race([asked, closed]);
    if (answer === '') process.stderr.write('\n');
    return /^y(?:es)?$/i.test(answer.trim());
  } catch {
    return false;
  } finally {
    terminal.close();
  }
}
