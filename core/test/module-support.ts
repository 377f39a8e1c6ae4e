/**
 * Programs of several modules as text: an in-memory `ModuleHost`, the one an editor would use for open
 * buffers, and what `analyze` makes of one of the files.
 */
import path from 'node:path';
import {
  analyze,
  mentionsRequest,
  print,
  scanModule,
  summarize,
  type ModuleHost,
  type PersonaFile,
} from '../src/index.js';
import type { ModuleScan, ModuleSummary } from '../src/index.js';
import { parse } from './support.js';

const ENDINGS = ['', '.ts', '.js', '.tsx', '/index.ts', '/index.js'];

/** Files by absolute path; `set` is what typing in an editor does. */
export class MemoryModules implements ModuleHost {
  readonly #texts = new Map<string, string>();
  readonly #scans = new Map<string, ModuleScan>();
  readonly #summaries = new Map<string, ModuleSummary>();
  /** Files that were parsed, in order. */
  readonly loaded: string[] = [];
  generation = 0;
  readonly #changes = new Map<string, number>();

  constructor(files: Readonly<Record<string, string>>) {
    for (const [file, text] of Object.entries(files)) this.set(file, text);
  }

  set(file: string, text: string): void {
    this.#texts.set(file, text);
    this.#scans.delete(file);
    this.#summaries.delete(file);
    this.generation++;
    this.#changes.set(file, (this.#changes.get(file) ?? 0) + 1);
  }

  generationBeside(file: string): number {
    return this.generation - (this.#changes.get(file) ?? 0);
  }

  text(file: string): string {
    return this.#texts.get(file) ?? '';
  }

  resolve(specifier: string, from: string): string | undefined {
    if (!specifier.startsWith('.')) return undefined;
    const target = path.posix.join(path.posix.dirname(from), specifier).replace(/\.js$/u, '');
    return ENDINGS.map((ending) => `${target}${ending}`).find((file) => this.#texts.has(file));
  }

  scan(file: string): ModuleScan | undefined {
    const text = this.#texts.get(file);
    if (text === undefined) return undefined;
    const scan = this.#scans.get(file) ?? scanModule(text);
    this.#scans.set(file, scan);
    return scan;
  }

  mentionsRequest(file: string): boolean {
    return mentionsRequest(this.text(file));
  }

  load(file: string): ModuleSummary | undefined {
    const known = this.#summaries.get(file);
    const text = this.#texts.get(file);
    if (known !== undefined || text === undefined) return known;
    this.loaded.push(file);
    // What travels is JSON.
    const summary = JSON.parse(JSON.stringify(summarize(parseModule(file, text)))) as ModuleSummary;
    this.#summaries.set(file, summary);
    return summary;
  }
}

function parseModule(file: string, text: string) {
  const isCommonJs = /\bmodule\.exports\b|^exports\./mu.test(text);
  return parse(text, { file, sourceType: isCommonJs ? 'commonjs' : 'module' });
}

export function analyzeModule(modules: MemoryModules, file: string): PersonaFile {
  return analyze(parseModule(file, modules.text(file)), { modules });
}

/** The model of `/main.ts` in a program of these files. */
export function printMain(files: Readonly<Record<string, string>>): string {
  return print(analyzeModule(new MemoryModules(files), '/main.ts'));
}
