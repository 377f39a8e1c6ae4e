/**
 * The modules of the user's program as they are on disk, or in an editor's buffer where one is open. What
 * was read is kept by file, and looked at again when the file has changed. One for all rules and files that
 * share their settings. Not here: how a specifier is resolved (`resolve-module`), what an import means (core).
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import {
  mentionsRequest,
  scanModule,
  type ModuleHost,
  type ModuleScan,
  type ModuleSummary,
  type PersonaSettings,
} from '@persona-lint/core';
import { parseModule } from './parse-module.js';
import { ModuleResolver } from './resolve-module.js';

/** Longer files are not written by hand, in bytes. */
const MAX_SIZE = 1_000_000;
/** Longer modules are bundles: what they export stays unknown, in characters. */
const MAX_MODULE = 150_000;
/** How long what was read is taken to be current, in milliseconds; longer, where looking again takes long. */
const FRESH_MS = 2000;
const REST_FACTOR = 400;
const CLOCK_MS = 20;
/** Characters of source whose summaries are kept in memory; the oldest go first. */
const MAX_KEPT = 6_000_000;
/** The same for texts that were read because another file imports them, and that will be linted themselves. */
const MAX_READ_AHEAD = 4_000_000;

/** A file as it was when it was read. */
interface Entry {
  /** When, in milliseconds: what was written later is newer. */
  readonly readAt: number;
  readonly scan: ModuleScan | undefined;
  sends: boolean | undefined;
}

interface Kept {
  readonly version: string;
  readonly hash: string;
  readonly length: number;
  readonly summary: ModuleSummary | undefined;
}

export class FileModules implements ModuleHost {
  readonly #settings: PersonaSettings | undefined;
  readonly #resolver = new ModuleResolver();
  readonly #entries = new Map<string, Entry>();
  readonly #summaries = new Map<string, Kept>();
  readonly #buffers = new Map<string, string>();
  readonly #readAhead = new Map<string, string>();
  #readAheadChars = 0;
  #keptChars = 0;
  #generation = 0;
  /** How much of the generation is due to one file. */
  readonly #changes = new Map<string, number>();
  #lookAgainAt = 0;
  #edits = 0;

  constructor(settings?: PersonaSettings) {
    this.#settings = settings;
  }

  get generation(): number {
    const now = Date.now();
    if (now >= this.#lookAgainAt) {
      if (this.#lookAgainAt > 0) this.#lookAgain();
      const took = Date.now() - now;
      this.#lookAgainAt = Date.now() + Math.max(FRESH_MS, took * REST_FACTOR);
    }
    return this.#generation;
  }

  generationBeside(file: string): number {
    return this.generation - (this.#changes.get(file) ?? 0);
  }

  /** An editor's text of a file, which counts until `close`, whatever the disk says. */
  open(file: string, text: string): void {
    this.#buffers.set(file, text);
    this.#forget(file);
  }

  close(file: string): void {
    this.#buffers.delete(file);
    this.#forget(file);
  }

  /** A file was written, made, deleted or renamed, as somebody who watches the disk says. */
  changed(file: string): void {
    this.#forget(file);
    this.#resolver.forgetAll();
  }

  /** The text of a file that a host has read already, and may hold in a newer state than the disk. */
  offer(file: string, text: string): ModuleScan {
    const known = this.#takeReadAhead(file) === text ? this.#entries.get(file)?.scan : undefined;
    const scan = known ?? scanModule(text, this.#settings);
    const entry = { readAt: Date.now(), scan, sends: undefined };
    if (path.isAbsolute(file)) this.#entries.set(file, entry);
    return scan;
  }

  resolve(specifier: string, from: string): string | undefined {
    return this.#resolver.resolve(specifier, from);
  }

  scan(file: string): ModuleScan | undefined {
    return this.#entry(file).scan;
  }

  mentionsRequest(file: string): boolean {
    const entry = this.#entry(file);
    return (entry.sends ??= mentionsRequest(this.#read(file) ?? ''));
  }

  #entry(file: string): Entry {
    const known = this.#entries.get(file);
    if (known !== undefined) return known;
    const readAt = Date.now();
    const text = this.#read(file);
    const scan = text === undefined ? undefined : scanModule(text, this.#settings);
    const entry = { readAt, scan, sends: undefined };
    this.#entries.set(file, entry);
    if (text !== undefined) this.#keepReadAhead(file, text);
    return entry;
  }

  /** What was scanned for its importers need not be scanned again when it is linted. */
  #keepReadAhead(file: string, text: string): void {
    this.#takeReadAhead(file);
    this.#readAhead.set(file, text);
    this.#readAheadChars += text.length;
    for (const oldest of this.#readAhead.keys()) {
      if (this.#readAheadChars <= MAX_READ_AHEAD) return;
      this.#takeReadAhead(oldest);
    }
  }

  #takeReadAhead(file: string): string | undefined {
    const text = this.#readAhead.get(file);
    if (this.#readAhead.delete(file)) this.#readAheadChars -= text?.length ?? 0;
    return text;
  }

  load(file: string): ModuleSummary | undefined {
    const version = this.#versionOf(file);
    const known = this.#summaries.get(file);
    if (version === undefined) return undefined;
    if (known?.version === version) return known.summary;
    const text = this.#read(file);
    if (text === undefined) return undefined;
    const hash = createHash('sha1').update(text).digest('base64');
    // Written again without a change: what is linked to it stays.
    const summary = known?.hash === hash ? known.summary : toSummary(file, text);
    this.#keep(file, { version, hash, length: text.length, summary });
    return summary;
  }

  #keep(file: string, kept: Kept): void {
    this.#drop(file);
    this.#summaries.set(file, kept);
    this.#keptChars += kept.length;
    for (const oldest of this.#summaries.keys()) {
      if (this.#keptChars <= MAX_KEPT || oldest === file) return;
      this.#drop(oldest);
    }
  }

  #drop(file: string): void {
    this.#keptChars -= this.#summaries.get(file)?.length ?? 0;
    this.#summaries.delete(file);
  }

  #forget(file: string): void {
    this.#entries.delete(file);
    this.#changes.set(file, (this.#changes.get(file) ?? 0) + 1);
    this.#edits++;
    this.#generation++;
  }

  /** Files that have changed are read again when they are next asked for. */
  #lookAgain(): void {
    let changed = this.#resolver.forgetMissing();
    for (const [file, { readAt, scan }] of this.#entries) {
      if (this.#buffers.has(file)) continue;
      const stats = findStats(file);
      // A file system may count coarser than the clock.
      const isCurrent =
        stats === undefined ? scan === undefined : stats.mtimeMs < readAt - CLOCK_MS;
      if (isCurrent) continue;
      this.#entries.delete(file);
      changed = true;
    }
    if (!changed) return;
    this.#resolver.forgetAll();
    this.#generation++;
  }

  /** Another text for another content; undefined when there is nothing to read. */
  #versionOf(file: string): string | undefined {
    if (this.#buffers.has(file)) return `buffer ${String(this.#edits)}`;
    const stats = findStats(file);
    return stats && stats.size <= MAX_SIZE
      ? `${String(stats.mtimeMs)} ${String(stats.size)}`
      : undefined;
  }

  #read(file: string): string | undefined {
    const open = this.#buffers.get(file);
    if (open !== undefined) return open;
    try {
      const text = readFileSync(file, 'utf8');
      return text.length <= MAX_SIZE ? text : undefined;
    } catch {
      return undefined;
    }
  }
}

function findStats(file: string): Stats | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}

/** What another file holds must not keep this one from being linted. */
function toSummary(file: string, text: string): ModuleSummary | undefined {
  try {
    return text.length > MAX_MODULE ? undefined : parseModule(file, text);
  } catch {
    return undefined;
  }
}

const withoutSettings = new FileModules();
const bySettings = new WeakMap<PersonaSettings, FileModules>();
/** Held weakly, as their settings are. */
const all = new Set<WeakRef<FileModules>>([new WeakRef(withoutSettings)]);
const openBuffers = new Map<string, string>();

export function getFileModules(settings: PersonaSettings | undefined): FileModules {
  if (settings === undefined) return withoutSettings;
  const known = bySettings.get(settings);
  if (known !== undefined) return known;
  const modules = new FileModules(settings);
  for (const [file, text] of openBuffers) modules.open(file, text);
  bySettings.set(settings, modules);
  all.add(new WeakRef(modules));
  return modules;
}

/** An editor's text of a file counts for whoever imports it, whatever the settings, until `closeBuffer`. */
export function openBuffer(file: string, text: string): void {
  openBuffers.set(file, text);
  forAll((modules) => modules.open(file, text));
}

export function closeBuffer(file: string): void {
  if (openBuffers.delete(file)) forAll((modules) => modules.close(file));
}

/** A file or a folder changed on disk. */
export function fileChanged(file: string): void {
  forAll((modules) => modules.changed(file));
}

function forAll(action: (modules: FileModules) => void): void {
  for (const each of all) {
    const modules = each.deref();
    if (modules === undefined) all.delete(each);
    else action(modules);
  }
}
