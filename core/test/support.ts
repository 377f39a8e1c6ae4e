/**
 * Programs as text in, the model of them as text out. Used by every test of core.
 * Not here: assertions about one concept; each has a file of its own.
 */
import assert from 'node:assert/strict';
import { parseForESLint } from '@typescript-eslint/parser';
import { analyze, print, type PersonaCall, type PersonaFile } from '../src/index.js';
import type { ProgramIR } from '../src/ir/program.js';
import { lowerProgram } from '../src/lower/lower.js';
import type { PersonaSettings } from '../src/settings.js';

/** Where most programs of the tests send their requests. */
export const API = 'https://api.withpersona.com/api/v1';

export interface Options {
  readonly file?: string;
  readonly settings?: PersonaSettings;
  readonly sourceType?: 'module' | 'script' | 'commonjs';
}

/** Throws on a syntax error, as every host would before it asks core. */
export function parse(text: string, { file = 'program.ts', sourceType = 'module' }: Options = {}) {
  const { ast, scopeManager } = parseForESLint(text, {
    filePath: file,
    sourceType,
    ecmaFeatures: { jsx: /x$/u.test(file) },
    loc: true,
    range: true,
  });
  return { file, text, ast, scopeManager };
}

export function analyzeText(text: string, options: Options = {}): PersonaFile {
  const { settings } = options;
  return analyze(parse(text, options), settings && { settings });
}

export function lowerText(text: string, options: Options = {}): ProgramIR {
  const { file, ast, scopeManager } = parse(text, options);
  return lowerProgram(file, ast, scopeManager);
}

/** What should hold and does not yet: fails once it holds, so that no mark outlives its reason. */
export function itMisses(name: string, test: () => void): void {
  it(`MISSING: ${name}`, () => {
    assert.throws(test, assert.AssertionError, 'It holds by now: make it an ordinary test.');
  });
}

/** The model as `print` writes it; outcomes that lead to the same share one line. */
export function printModel(text: string, options: Options = {}): string {
  const merged: string[] = [];
  for (const line of print(analyzeText(text, options)).split('\n')) {
    const row = /^ {4}(\w+): (.*)$/u.exec(line);
    const last = merged.at(-1);
    if (row !== null && last?.startsWith('    ') === true && last.endsWith(`: ${row[2] ?? ''}`)) {
      merged[merged.length - 1] = last.replace(': ', ` ${row[1] ?? ''}: `);
    } else merged.push(line);
  }
  return merged.join('\n');
}

/** The retry of a program's only call that repeats: `retry kind at line`, then its outcomes. */
export function listRetry(text: string): string[] {
  const lines = printModel(text).split('\n');
  const start = lines.findIndex((line) => line.startsWith('  retry '));
  return start === -1 ? [] : lines.slice(start).map((line) => line.trim());
}

/** Compares with `expected`, which may be indented like the code around it. */
export function assertModel(text: string, expected: string, options: Options = {}): void {
  assert.equal(printModel(text, options), dedent(expected));
}

/** The calls that choose method and path, as `METHOD /path`, in the order of the text. */
export function listCalls(text: string, options: Options = {}): string[] {
  return analyzeText(text, options)
    .calls.filter((call) => call.decided === 'here')
    .sort((left, right) => left.place.start - right.place.start)
    .map((call) => `${call.method ?? '?'} ${call.path ?? '?'}`);
}

/** The only call of a program that chooses method and path. */
export function getCall(text: string, options: Options = {}): PersonaCall {
  const calls = analyzeText(text, options).calls.filter((call) => call.decided === 'here');
  assert.equal(calls.length, 1, `${String(calls.length)} calls instead of one`);
  return calls[0]!;
}

/** The calls of a program in which `get('/x')` sends a GET; each as its path. */
export function listPaths(text: string): string[] {
  return listCalls(text.replace(/get\(/gu, `fetch('${API}' + `)).map((each) =>
    each.replace('GET ', ''),
  );
}

/** The path that `code` leaves in `path`. */
export function findPath(code: string): string | undefined {
  return listPaths(`export async function run(flag, other) { let path; ${code} get(path); }`).at(
    -1,
  );
}

/** Takes away the indentation of the first line with text, and empty lines at both ends. */
export function dedent(text: string): string {
  const lines = text.replace(/^\s*\n|\s+$/gu, '').split('\n');
  const indent = /^ */u.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines.map((line) => line.slice(indent)).join('\n');
}
