/**
 * Keys and objects in a file, so that a restart goes on where the simulator was.
 *
 * One line for each request that changed something: its objects and the answer under its key together, so that neither is
 * ever there without the other. A line begins with a checksum; a line that was being written when the process died is
 * dropped, and with it everything of its request. The file is rewritten, through a second one, when it is opened.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Environment } from '@persona-lint/api';
import type { StoredAnswer } from '../idempotency/key-store.js';
import type { Write } from '../world/store.js';

export interface StateChange {
  /** State of the generator of ids after the request. */
  readonly random: number;
  /** Milliseconds since 1970, on the simulator's clock. */
  readonly at: number;
  readonly writes: readonly Write[];
  /** Everything before was forgotten. */
  readonly reset?: boolean;
  readonly key?: {
    readonly environment: Environment;
    readonly key: string;
    readonly answer: StoredAnswer;
  };
}

/** The file is one of a simulator's, but not one this version can read, or none of a simulator's at all. */
export class StateFileError extends Error {}

const HEADER = { format: 'persona-sim', version: 1 };

/** Every whole line, in order; none when there is no such file. */
export function readStateFile(path: string): StateChange[] {
  const [first, ...lines] = readLines(path);
  if (first === undefined) return [];
  const header = parseLine(first) as Partial<typeof HEADER> | undefined;
  if (header?.format !== HEADER.format || header.version !== HEADER.version)
    throw new StateFileError(`${path} is not a state file of this version of persona-sim.`);
  const changes: StateChange[] = [];
  for (const line of lines) {
    const change = parseLine(line);
    // What follows a broken line was never answered.
    if (change === undefined) break;
    changes.push(change as StateChange);
  }
  return changes;
}

export class StateFile {
  readonly #file: number;
  #isOpen = true;

  /** Replaces the file by one that holds `changes`; `readStateFile` first. */
  constructor(path: string, changes: Iterable<StateChange>) {
    const fresh = `${path}.new`;
    this.#file = openSync(fresh, 'w');
    writeSync(this.#file, toLine(HEADER));
    for (const change of changes) writeSync(this.#file, toLine(change));
    fsyncSync(this.#file);
    renameSync(fresh, path);
  }

  /** Written when this returns: it survives the end of the process, though not that of the machine. */
  append(change: StateChange): void {
    writeSync(this.#file, toLine(change));
  }

  /** Does nothing the second time. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#file);
  }
}

function readLines(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').filter((line) => line !== '');
}

function toLine(value: object): string {
  const text = JSON.stringify(value);
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`;
}

function parseLine(line: string): unknown {
  const text = line.slice(9);
  if (crc32(text).toString(16).padStart(8, '0') !== line.slice(0, 8)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
