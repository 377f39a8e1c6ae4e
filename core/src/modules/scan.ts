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
  return { evidence: hasEvidence(text, settings), imports: scanImports(text) };
}

/** Does a text show something that can send a request? */
export function mentionsRequest(text: string): boolean {
  return SENDS.test(text);
}

function scanImports(text: string): string[] {
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
  readonly #evidence = new Search((file) => this.#host.scan(file)?.evidence === true);
  readonly #sends = new Search((file) => this.#host.mentionsRequest(file));
  #generation: number | undefined;

  constructor(host: ModuleHost) {
    this.#host = host;
  }

  /** Does the file, or what it imports, show evidence of Persona? */
  evidence(file: string): boolean {
    this.#refresh();
    return this.#evidence.find(file, this.#host, MAX_HOPS);
  }

  /** Can the file, or what it imports, send a request? */
  sends(file: string): boolean {
    this.#refresh();
    return this.#sends.find(file, this.#host, MAX_HOPS);
  }

  #refresh(): void {
    const { generation } = this.#host;
    if (this.#generation === generation) return;
    this.#generation = generation;
    this.#evidence.forget();
    this.#sends.forget();
  }
}

/** Looks for a property in a file and what it imports, directly or not. */
class Search {
  readonly #has: (file: string) => boolean;
  /** By the number of hops that were left. */
  readonly #known: Map<string, boolean>[] = [];

  constructor(has: (file: string) => boolean) {
    this.#has = has;
  }

  forget(): void {
    this.#known.length = 0;
  }

  find(file: string, host: ModuleHost, hops: number): boolean {
    const known = (this.#known[hops] ??= new Map());
    const answer = known.get(file);
    if (answer !== undefined) return answer;
    // Modules that import each other: whoever was asked first looks further.
    known.set(file, false);
    const found = this.#has(file) || (hops > 0 && this.#findBehind(file, host, hops - 1));
    known.set(file, found);
    return found;
  }

  #findBehind(file: string, host: ModuleHost, hops: number): boolean {
    const imports = host.scan(file)?.imports ?? [];
    return imports.some((specifier) => {
      const next = host.resolve(specifier, file);
      return next !== undefined && this.find(next, host, hops);
    });
  }
}
