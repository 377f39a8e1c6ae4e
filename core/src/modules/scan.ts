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

/** A module and what it imports, found out when it is first asked for. */
interface Node {
  readonly file: string;
  targets: readonly Node[] | undefined;
  /** The search that came here last. */
  seenBy: number;
}

/** Answers "does it reach …?" for the modules of one host; remembers what it has found. */
class Reach {
  readonly #host: ModuleHost;
  readonly #nodes = new Map<string, Node>();
  readonly #evidence = new Map<string, boolean>();
  readonly #sends = new Map<string, boolean>();
  #generation: number | undefined;
  #searches = 0;

  constructor(host: ModuleHost) {
    this.#host = host;
  }

  /** Does the file, or what it imports, show evidence of Persona? */
  evidence(file: string): boolean {
    return this.#ask(file, this.#evidence, (each) => this.#host.scan(each)?.evidence === true);
  }

  /** Can the file, or what it imports, send a request? */
  sends(file: string): boolean {
    return this.#ask(file, this.#sends, (each) => this.#host.mentionsRequest(each));
  }

  #ask(file: string, known: Map<string, boolean>, has: (file: string) => boolean): boolean {
    const { generation } = this.#host;
    if (this.#generation !== generation) {
      this.#generation = generation;
      for (const each of [this.#nodes, this.#evidence, this.#sends]) each.clear();
    }
    const before = known.get(file);
    if (before !== undefined) return before;
    const answer = this.#search(this.#node(file), has);
    known.set(file, answer);
    return answer;
  }

  /** Breadth first, so that modules that import each other hide nothing. */
  #search(from: Node, has: (file: string) => boolean): boolean {
    const search = ++this.#searches;
    let front = [from];
    from.seenBy = search;
    for (let hops = 0; hops <= MAX_HOPS && front.length > 0; hops++) {
      if (front.some(({ file }) => has(file))) return true;
      if (hops === MAX_HOPS) return false;
      const next: Node[] = [];
      for (const node of front) {
        for (const target of (node.targets ??= this.#targetsOf(node.file))) {
          if (target.seenBy === search) continue;
          target.seenBy = search;
          next.push(target);
        }
      }
      front = next;
    }
    return false;
  }

  #targetsOf(file: string): Node[] {
    const imports = this.#host.scan(file)?.imports ?? [];
    return imports.flatMap((specifier) => {
      const target = this.#host.resolve(specifier, file);
      return target === undefined ? [] : this.#node(target);
    });
  }

  #node(file: string): Node {
    const known = this.#nodes.get(file);
    if (known !== undefined) return known;
    const node = { file, targets: undefined, seenBy: 0 };
    this.#nodes.set(file, node);
    return node;
  }
}
