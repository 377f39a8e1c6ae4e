/**
 * What a module's text shows before it is parsed: evidence, signs of a request, what it imports.
 * Also whether a file reaches evidence through its imports. Never wrong in the direction of "no".
 */
import { hasEvidence } from '../evidence.js';
import { HTTP_CLIENTS } from '../library/http-clients.js';
import type { PersonaSettings } from '../settings.js';
import type { ModuleHost, ModuleScan } from './module-host.js';

/** Imports are followed this far in search of evidence. */
const MAX_HOPS = 5;

/** `from 'x'`, `import 'x'`, `import('x')`, `require('x')`, also inside of strings and comments. */
const IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"])([^'"\n]{1,300})\1/gu;

/** Names by which programs send requests: modules of clients, `fetch`, and what clients are called. */
const SENDS = new RegExp(
  ['fetch', 'request', 'client', 'http', ...moduleNames()].map(escape).join('|'),
  'iu',
);

function moduleNames(): string[] {
  return [...new Set(HTTP_CLIENTS.flatMap((client) => client.modules))].flatMap((module) => {
    const name = module.split('#')[0] ?? '';
    return /fetch|request|client|http/iu.test(name) ? [] : [name];
  });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

export function scanModule(text: string, settings: PersonaSettings = {}): ModuleScan {
  return {
    evidence: hasEvidence(text, settings),
    sends: SENDS.test(text),
    imports: scanImports(text),
  };
}

export function scanImports(text: string): string[] {
  const found = new Set<string>();
  for (const [, , specifier = ''] of text.matchAll(IMPORT)) found.add(specifier);
  return [...found];
}

const reaches = new WeakMap<ModuleHost, Reach>();

/** One memory for all files that are analysed with the same host. */
export function getReach(host: ModuleHost): Reach {
  const known = reaches.get(host) ?? new Reach(host);
  reaches.set(host, known);
  return known;
}

/** Answers "does it reach …?" for the modules of one host; remembers what it has found. */
class Reach {
  readonly #host: ModuleHost;
  readonly #known = new Map<string, boolean>();
  #generation: number | undefined;

  constructor(host: ModuleHost) {
    this.#host = host;
  }

  /** Does the file, or what it imports, show evidence of Persona? */
  evidence(file: string): boolean {
    return this.#reaches(file, (scan) => scan.evidence, 'evidence', MAX_HOPS);
  }

  /** Can the file, or what it imports, send a request? */
  sends(file: string): boolean {
    return this.#reaches(file, (scan) => scan.sends, 'sends', MAX_HOPS);
  }

  #reaches(
    file: string,
    shows: (scan: ModuleScan) => boolean,
    what: 'evidence' | 'sends',
    hops: number,
  ): boolean {
    if (this.#generation !== this.#host.generation) {
      this.#generation = this.#host.generation;
      this.#known.clear();
    }
    const key = `${what} ${String(hops)} ${file}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    // Modules that import each other: whoever was asked first looks further.
    this.#known.set(key, false);
    const scan = this.#host.scan(file);
    const found =
      scan !== undefined &&
      (shows(scan) ||
        (hops > 0 &&
          scan.imports.some((specifier) => {
            const next = this.#host.resolve(specifier, file);
            return next !== undefined && this.#reaches(next, shows, what, hops - 1);
          })));
    this.#known.set(key, found);
    return found;
  }
}
