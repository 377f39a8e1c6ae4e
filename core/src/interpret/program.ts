/**
 * The program that a session runs: the file being analysed and, as they are needed, modules it imports.
 * Not here: which module an import means (`modules`).
 */
import type {
  ClassId,
  ClassIR,
  FunctionId,
  FunctionIR,
  ProgramIR,
  Range,
  TypeHint,
} from '../ir/program.js';
import { FIRST_POSITION, IDS_PER_MODULE, type LinkedModule } from './linking/linked-module.js';

export class Program {
  /** The file being analysed. */
  readonly main: ProgramIR;
  readonly #modules = new Map<number, LinkedModule>();

  constructor(main: ProgramIR) {
    this.main = main;
  }

  add(module: LinkedModule): void {
    this.#modules.set(Math.floor(module.firstId / IDS_PER_MODULE), module);
  }

  get modules(): Iterable<LinkedModule> {
    return this.#modules.values();
  }

  findFunction(id: FunctionId): FunctionIR | undefined {
    return id < IDS_PER_MODULE ? this.main.functions[id] : this.#moduleOf(id)?.findFunction(id);
  }

  /** @throws RangeError for a number that no function has */
  getFunction(id: FunctionId): FunctionIR {
    const found = this.findFunction(id);
    if (found === undefined) throw new RangeError(`no function ${String(id)}`);
    return found;
  }

  findClass(id: ClassId): ClassIR | undefined {
    return id < IDS_PER_MODULE ? this.main.classes[id] : this.#moduleOf(id)?.findClass(id);
  }

  /** The class that is written at exactly this place. */
  findClassAt([start, end]: Range): ClassIR | undefined {
    return this.#classesAround(start).find((each) => each.at[0] === start && each.at[1] === end);
  }

  /** The class whose text begins at a position. */
  findClassFrom(start: number): ClassIR | undefined {
    return this.#classesAround(start).find((each) => each.at[0] === start);
  }

  /** Runs when an instance is made: a constructor, or field initialisers. */
  isConstructor(fn: FunctionIR): boolean {
    const cls = fn.owner === undefined ? undefined : this.findClass(fn.owner);
    return cls !== undefined && (cls.constructorFn === fn.id || cls.fieldsFn === fn.id);
  }

  /** Undefined for a function of the file being analysed. */
  moduleOf(fn: FunctionId): LinkedModule | undefined {
    return fn < IDS_PER_MODULE ? undefined : this.#moduleOf(fn);
  }

  /** The module that a position lies in; undefined for the file being analysed. */
  findModuleAround(position: number): LinkedModule | undefined {
    if (position < FIRST_POSITION) return undefined;
    for (const module of this.modules) {
      if (module.start <= position && position <= module.end) return module;
    }
    return undefined;
  }

  isMain(fn: FunctionId): boolean {
    return fn < IDS_PER_MODULE;
  }

  /** All functions of the module that `fn` belongs to. */
  functionsBeside(fn: FunctionId): FunctionIR[] {
    const module = this.moduleOf(fn);
    if (module === undefined) return this.main.functions;
    return module.program.functions.flatMap(
      (each) => module.findFunction(each.id + module.firstId) ?? [],
    );
  }

  /** Integers that can be a status, in all that is linked. */
  getStatuses(): readonly number[] {
    const all = new Set(this.main.statuses);
    for (const module of this.modules) for (const each of module.program.statuses) all.add(each);
    return [...all].sort((left, right) => left - right);
  }

  #moduleOf(id: number): LinkedModule | undefined {
    return this.#modules.get(Math.floor(id / IDS_PER_MODULE));
  }

  #classesAround(position: number): readonly ClassIR[] {
    const module = this.findModuleAround(position);
    if (module === undefined) return this.main.classes;
    return module.program.classes.flatMap(
      (each) => module.findClass(each.id + module.firstId) ?? [],
    );
  }
}

/** The declared type of a field: `constructor` and the like are no fields unless they are declared. */
export function findFieldHint({ fieldHints }: ClassIR, name: string): TypeHint | undefined {
  return Object.hasOwn(fieldHints, name) ? fieldHints[name] : undefined;
}
