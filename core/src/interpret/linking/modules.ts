/**
 * What an import gives: the value that the module it names has exported. A module is linked and its
 * body run when one of its exports is first used; modules that import each other see what is there by then.
 * Not here: how a specifier is resolved or a file is read (the `ModuleHost`).
 *
 *      import { post } from './http'      →  value of the slot `post` in the activation of http's body
 *      export { post } from './client'    →  followed to where it is made
 *      require('./http').post             →  member of what `module.exports` held at the end
 */
import type { ExportIR, FunctionId, ProgramIR } from '../../ir/program.js';
import type { ModuleHost } from '../../modules/module-host.js';
import { getReach } from '../../modules/scan.js';
import type { Program } from '../program.js';
import type { State } from '../state.js';
import { findMember, member, newObject } from '../values/object.js';
import { lib, sym, type Value } from '../values/values.js';
import { link, type LinkedModule } from './linked-module.js';
import { findRelevant, type Relevance } from './relevance.js';

/** Modules that one file may bring in. */
const MAX_MODULES = 80;
/** The same in characters: so many modules are a library, which is no part of the program. */
const MAX_LINKED = 300_000;
/** Re-exports are followed this far. */
const MAX_HOPS = 8;

/** A module being run: the activation that holds its variables. */
export interface Evaluated {
  readonly act: number;
  /** Still running: what it exports later is not known yet. */
  readonly running: boolean;
}

/** What the session does for modules. */
export interface Evaluator {
  evaluate(module: LinkedModule | undefined): Evaluated | undefined;
  /** The state below all others, in which modules live. */
  readonly ground: State;
}

/** `undefined` stands for the file being analysed, which other modules may import, too. */
type Origin = LinkedModule | undefined;

interface Resolved {
  readonly module: Origin;
}

/** A slot of the activation of a module's body. */
interface Variable {
  readonly act: number;
  readonly slot: number;
}

export class Modules {
  readonly #program: Program;
  readonly #file: string;
  readonly #host: ModuleHost | undefined;
  readonly #evaluator: Evaluator;
  readonly #resolved = new Map<Origin, Map<string, Resolved | undefined>>();
  /** Imports that lead straight to a variable of a module that has run. */
  readonly #variables = new Map<Origin, Map<string, Variable>>();
  /** What the export that is being read has been found in. */
  #lastVariable: Variable | undefined;
  #linked = 0;
  #isCircular = false;
  readonly #byFile = new Map<string, LinkedModule | undefined>();
  readonly #sending = new Map<string, boolean>();
  readonly #relevance = new Map<LinkedModule, Relevance>();
  readonly #declared: ReadonlySet<string>;

  /** `declared`: packages that the settings describe. */
  constructor(
    program: Program,
    host: ModuleHost | undefined,
    declared: ReadonlySet<string>,
    evaluator: Evaluator,
  ) {
    this.#declared = declared;
    this.#program = program;
    this.#file = program.main.file;
    this.#host = host;
    this.#evaluator = evaluator;
  }

  /** Has the analysed file been imported? */
  get isCircular(): boolean {
    return this.#isCircular;
  }

  /** What `import { name } from 'specifier'` gives in a function; undefined for a package. */
  read(fn: FunctionId, specifier: string, name: string, state: State): Value | undefined {
    if (this.#host === undefined) return undefined;
    const from = this.#program.moduleOf(fn);
    const key = `${name} ${specifier}`;
    const known = this.#variables.get(from)?.get(key);
    const value = known && state.read(known.act, known.slot);
    if (value !== undefined) return value;
    const found = this.#resolve(from, specifier);
    if (found === undefined) return undefined;
    const given = this.#exportOf(found.module, name, state, 0);
    if (this.#lastVariable) getOrMake(this.#variables, from).set(key, this.#lastVariable);
    // Another import may be read in the midst of this one.
    this.#lastVariable = undefined;
    return given;
  }

  /** Does an export of what a specifier of the analysed file leads to send requests? */
  sends(specifier: string, name: string): boolean {
    return this.#host !== undefined && this.#sends(undefined, specifier, name, 0);
  }

  /** Barrels of barrels ask the same over and over; one that leads back to itself adds nothing. */
  #sends(from: Origin, specifier: string, name: string, hops: number): boolean {
    const key = `${from?.file ?? ''}\0${specifier}\0${name}`;
    const known = this.#sending.get(key);
    if (known !== undefined) return known;
    this.#sending.set(key, false);
    const sends = this.#findSending(from, specifier, name, hops);
    this.#sending.set(key, sends);
    return sends;
  }

  #findSending(from: Origin, specifier: string, name: string, hops: number): boolean {
    const file = this.#host?.resolve(specifier, from?.file ?? this.#file);
    // The text says "no" without a parse.
    if (file === undefined || !this.#host || !getReach(this.#host).sends(file)) return false;
    const found = this.#resolve(from, specifier);
    const module = found?.module;
    if (module === undefined || hops > MAX_HOPS) return found !== undefined;
    const { program } = module;
    const own = program.exports.find((each) => each.kind !== 'all' && each.name === name);
    if (own?.kind === 'from') return this.#sends(module, own.module, own.imported, hops + 1);
    const { functions, names } = this.#relevanceOf(module, hops);
    if (own?.kind === 'local') {
      const local = program.functions[0]?.slotNames[own.slot] ?? '';
      return names.has(local) || name === 'default'
        ? functions.size > 0
        : isSendingClass(local, module, functions);
    }
    const behind = program.exports.some(
      (each) =>
        each.kind !== 'local' &&
        this.#sends(module, each.module, each.kind === 'all' ? name : '*', hops + 1),
    );
    return functions.size > 0 || behind;
  }

  #relevanceOf(module: LinkedModule, hops: number): Relevance {
    const known = this.#relevance.get(module);
    if (known !== undefined) return known;
    this.#relevance.set(module, NOTHING);
    const found = findRelevant(module.program, this.#declared, (specifier, name) =>
      this.#sends(module, specifier, name, hops + 1),
    );
    this.#relevance.set(module, found);
    return found;
  }

  #resolve(from: Origin, specifier: string): Resolved | undefined {
    const known = getOrMake(this.#resolved, from);
    const before = known.get(specifier);
    if (before !== undefined || known.has(specifier)) return before;
    const found = this.#find(from?.file ?? this.#file, specifier);
    known.set(specifier, found);
    return found;
  }

  #find(from: string, specifier: string): Resolved | undefined {
    const file = this.#host?.resolve(specifier, from);
    if (file === undefined) return undefined;
    if (file === this.#file) {
      this.#isCircular = true;
      return { module: undefined };
    }
    if (!this.#byFile.has(file)) this.#byFile.set(file, this.#link(file));
    const module = this.#byFile.get(file);
    return module && { module };
  }

  #link(file: string): LinkedModule | undefined {
    if (this.#byFile.size >= MAX_MODULES || this.#linked > MAX_LINKED) return undefined;
    const summary = this.#host?.load(file);
    const module = summary && link(summary);
    if (module !== undefined) {
      const [, length] = module.program.functions[0]?.at ?? [0, 0];
      this.#linked += length;
      this.#program.add(module);
    }
    return module;
  }

  // Exports

  #exportOf(module: Origin, name: string, state: State, hops: number): Value {
    const evaluated = this.#evaluator.evaluate(module);
    if (evaluated === undefined || hops > MAX_HOPS) return this.#some(module, name);
    const program = this.#irOf(module);
    const { act } = evaluated;
    const whole = program.exports.find((each) => each.kind === 'local' && each.name === '=');
    if (whole?.kind === 'local') {
      return this.#memberOf(state.read(act, whole.slot), name, state) ?? this.#some(module, name);
    }
    if (program.exports.length === 0 && program.commonjs !== undefined) {
      const value = this.#commonJsOf(act, program.commonjs, state);
      return this.#memberOf(value, name, state) ?? this.#some(module, name);
    }
    if (name === '*') {
      const namespace = this.#namespaceOf(module, evaluated, state);
      this.#lastVariable = undefined;
      return namespace;
    }
    return this.#named(module, act, name, state, hops) ?? this.#some(module, name);
  }

  #named(module: Origin, act: number, name: string, state: State, hops: number): Value | undefined {
    const { exports } = this.#irOf(module);
    const own = exports.find((each) => each.kind !== 'all' && each.name === name);
    if (own?.kind === 'local') {
      this.#lastVariable = { act, slot: own.slot };
      return state.read(act, own.slot);
    }
    if (own?.kind === 'from') return this.#reexported(module, own, state, hops);
    if (name === 'default') return undefined;
    for (const each of exports) {
      if (each.kind !== 'all') continue;
      const from = this.#resolve(module, each.module);
      if (from === undefined || hops > MAX_HOPS) continue;
      const evaluated = this.#evaluator.evaluate(from.module);
      const found = evaluated && this.#named(from.module, evaluated.act, name, state, hops + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #reexported(
    module: Origin,
    { module: specifier, imported }: Extract<ExportIR, { kind: 'from' }>,
    state: State,
    hops: number,
  ): Value {
    const from = this.#resolve(module, specifier);
    if (from === undefined) return importedFromPackage(specifier, imported);
    return this.#exportOf(from.module, imported, state, hops + 1);
  }

  /** `import * as x`: an object of all that is exported, made once. */
  #namespaceOf(module: Origin, { act, running }: Evaluated, state: State): Value {
    const id = `namespace:${String(module?.firstId ?? 0)}`;
    const { ground } = this.#evaluator;
    if (ground.object(id) !== undefined) return { k: 'ref', id };
    if (running) return this.#some(module, '*');
    const program = this.#irOf(module);
    const at = [module?.start ?? 0, module?.start ?? 0] as const;
    const names = this.#namesOf(module, 0);
    const members = names.names.map((name) => {
      const value = this.#named(module, act, name, state, 0) ?? this.#some(module, name);
      return [name, member(value, at)] as const;
    });
    const open = names.all ? [] : [this.#some(module, '*')];
    ground.setObject(id, newObject('object', program.functions[0]?.at ?? at, members, { open }));
    return { k: 'ref', id };
  }

  /** Every name that a module exports; `all` is false when a package may add some. */
  #namesOf(module: Origin, hops: number): { names: string[]; all: boolean } {
    const names = new Set<string>();
    let all = hops <= MAX_HOPS;
    for (const each of this.#irOf(module).exports) {
      if (each.kind !== 'all') {
        names.add(each.name);
        continue;
      }
      const from = this.#resolve(module, each.module);
      const inner = from && all ? this.#namesOf(from.module, hops + 1) : undefined;
      for (const name of inner?.names ?? []) if (name !== 'default') names.add(name);
      all &&= inner?.all ?? false;
    }
    return { names: [...names], all };
  }

  #commonJsOf(act: number, slot: number, state: State): Value | undefined {
    const module = state.read(act, slot);
    const object = module?.k === 'ref' ? state.object(module.id) : undefined;
    return object && findMember(object, 'exports');
  }

  /** `*` and, without a member of that name, `default` are the whole. */
  #memberOf(value: Value | undefined, name: string, state: State): Value | undefined {
    if (value === undefined || name === '*') return value;
    const object = value.k === 'ref' ? state.object(value.id) : undefined;
    const found = object && findMember(object, name);
    return found ?? (name === 'default' ? value : undefined);
  }

  #irOf(module: Origin): ProgramIR {
    return module?.program ?? this.#program.main;
  }

  /** Something that a module exports and that could not be followed. */
  #some(module: Origin, name: string): Value {
    const id = `export:${String(module?.firstId ?? 0)}:${name}`;
    return sym(id, name === '*' ? '' : name, 'import');
  }
}

function getOrMake<K, V>(all: Map<K, Map<string, V>>, key: K): Map<string, V> {
  const known = all.get(key) ?? new Map<string, V>();
  all.set(key, known);
  return known;
}

const NOTHING: Relevance = {
  functions: new Set(),
  names: new Set(),
  marks: { keyParts: false, signature: false },
};

/** A class of which some method sends. */
function isSendingClass(
  name: string,
  { program }: LinkedModule,
  functions: ReadonlySet<number>,
): boolean {
  const cls = program.classes.find((each) => each.name === name);
  return program.functions.some(
    (fn) => fn.owner === cls?.id && cls !== undefined && functions.has(fn.id),
  );
}

/** What a package exports, as the rows of the library name it. */
export function importedFromPackage(module: string, name: string): Value {
  const plain = module.startsWith('node:') ? module.slice(5) : module;
  return lib(plain, name === 'default' || name === '*' ? '' : name);
}
