/**
 * For each class of the program the one instance that its methods see when they are run by themselves: as its
 * constructor leaves it, or as somebody makes it, with what its other methods set joined in.
 * Used by `roots`; how an instance is constructed is in `instances`.
 */
import type { ClassId, FunctionId, FunctionIR, TypeHint } from '../ir/program.js';
import { LOCAL_CLASS } from '../lower/scopes.js';
import type { Activation } from './activations.js';
import { findCreators, findMadeInstance, openOverridden } from './generic-instances.js';
import type { Modules } from './linking/modules.js';
import { findInjectedArguments, findInjectedFields } from './linking/providers.js';
import type { Program } from './program.js';
import type { Machine, Root, Runner } from './runner.js';
import { State } from './state.js';
import { newObject } from './values/object.js';
import { copyReachable } from './values/reachable.js';
import { join } from './values/unions.js';
import { lit, type Cls, type Value } from './values/values.js';

/** Sites at which instances of a class are made begin with it. */
export const INSTANCE = '0instance';

export interface ClassInstance {
  /** In which the instance is whole. */
  readonly state: State;
  readonly self: Value;
}

/** What is asked of those who run functions. */
export interface RootSource {
  readonly program: Program;
  readonly modules: Modules;
  readonly machine: Machine;
  readonly runner: Runner;
  /** The root of a function that has run. */
  find(fn: FunctionId): Root | undefined;
  rootOf(fn: FunctionIR): Root;
  activationOf(fn: FunctionIR): Activation;
  entryOf(fn: FunctionIR): State;
}

export class ClassInstances {
  readonly #source: RootSource;
  readonly #known = new Map<ClassId, ClassInstance | 'making'>();
  /** Classes whose instance is being looked for. */
  readonly #lookedFor = new Set<ClassId>();

  constructor(source: RootSource) {
    this.#source = source;
  }

  /** What they were made of has changed. */
  clear(): void {
    this.#known.clear();
  }

  /** `parent`: the function that the class is written in, as it ended. */
  of(cls: ClassId, parent: Root): ClassInstance {
    const known = this.#known.get(cls);
    if (known !== undefined && known !== 'making') return known;
    this.#known.set(cls, 'making');
    const found = parent.fn.parent === undefined ? this.#lookFor(cls, parent) : undefined;
    const made = found ?? this.#make(cls, parent);
    this.#known.set(cls, made);
    if (found !== undefined) {
      this.#source.runner.quietly(() => {
        this.#shareFields(cls, made);
      });
    }
    return made;
  }

  valueOf(cls: ClassId, parent: Root): Cls {
    return { k: 'cls', cls, act: parent.activation.id, parent: this.#parentOf(cls, parent) };
  }

  /** What a parameter or field declared with a class of the program holds. */
  forHint(hint: TypeHint, fn: FunctionId, state: State): Value | undefined {
    const { program } = this.#source;
    const id = this.#classOfHint(hint, fn, state);
    const cls = id === undefined ? undefined : program.findClass(id);
    if (cls === undefined || this.#known.get(cls.id) === 'making') return undefined;
    const parent = this.#source.find(cls.parent);
    if (parent === undefined) return undefined;
    const { self, state: own } = this.of(cls.id, parent);
    copyReachable(self, own, state);
    return self;
  }

  /** What the initialisers of fields close over is an instance whose constructor has run, too. */
  complete({ fn, final }: Root): void {
    const instance = fn.owner === undefined ? undefined : this.#known.get(fn.owner);
    if (fn.owner === undefined || instance === undefined || instance === 'making') return;
    const { self, state } = instance;
    if (this.#source.program.findClass(fn.owner)?.fieldsFn !== fn.id || self.k !== 'ref') return;
    const whole = state.object(self.id);
    if (whole !== undefined) final.setObject(self.id, whole);
  }

  #parentOf(cls: ClassId, parent: Root): Value | undefined {
    if (this.#source.program.findClass(cls)?.hasParent !== true) return undefined;
    return parent.final.findClass(cls)?.parent;
  }

  #make(cls: ClassId, parent: Root): ClassInstance {
    const { program, machine, runner } = this.#source;
    const { calls, objects, interpreter } = machine;
    const state = new State(parent.final);
    const value = this.valueOf(cls, parent);
    const at = program.findClass(cls)?.at ?? [0, 0];
    const site = { act: parent.activation.id, id: `${INSTANCE}${String(cls)}`, at };
    const object = newObject('instance', at, [], { cls: value });
    const self = objects.allocate(state, site, object);
    const made = { state, self };
    runner.quietly(() => {
      const injecting = {
        host: calls,
        instanceOf: (each: Cls) => this.of(each.cls, parent).self,
      };
      const ctor = program.findClass(cls)?.constructorFn;
      const params = ctor === undefined ? [] : interpreter.getFunction(ctor).params;
      const args = findInjectedArguments(value, params, state, site, injecting);
      const endings = calls.instances.initialise(value, self, args, state.clone(), site, true);
      for (const each of endings) {
        if (each.kind !== 'return') continue;
        const final = each.state.object(self.id);
        if (final !== undefined) state.setObject(self.id, final);
        state.absorb(each.state);
      }
      for (const [name, field] of findInjectedFields(value, state, site, injecting)) {
        objects.set(self, lit(name), field, state, at);
      }
      openOverridden(cls, self, state, program);
      this.#known.set(cls, made);
      this.#shareFields(cls, made);
    });
    return made;
  }

  /** What makes it may be asked for it on the way: then there is none yet. */
  #lookFor(cls: ClassId, parent: Root): ClassInstance | undefined {
    if (this.#lookedFor.has(cls)) return undefined;
    this.#lookedFor.add(cls);
    try {
      return this.#find(cls, parent);
    } finally {
      this.#lookedFor.delete(cls);
    }
  }

  /** An instance that the module makes, or a function or another class of it. */
  #find(cls: ClassId, parent: Root): ClassInstance | undefined {
    const { program } = this.#source;
    const self = findMadeInstance(cls, parent.final);
    const ir = program.findClass(cls);
    const creators = ir === undefined ? [] : findCreators(ir, program);
    // Others may make it of something else.
    if (self !== undefined) {
      return creators.length > 0 ? undefined : { state: new State(parent.final), self };
    }
    for (const fn of creators) {
      const maker = fn.owner === undefined ? undefined : this.#known.get(fn.owner);
      if (maker === 'making') continue;
      const inner =
        fn.owner !== undefined && program.isConstructor(fn)
          ? this.of(fn.owner, parent).state
          : this.#source.rootOf(fn).final;
      const made = findMadeInstance(cls, inner);
      if (made !== undefined) return { state: new State(inner), self: made };
    }
    return undefined;
  }

  #classOfHint({ module, name }: TypeHint, fn: FunctionId, state: State): ClassId | undefined {
    const { program, modules } = this.#source;
    if (module === LOCAL_CLASS) return program.findClassFrom(Number(name))?.id;
    if (module === '' || name.includes(' ')) return undefined;
    const value = modules.read(fn, module, name, state);
    return value?.k === 'cls' ? value.cls : undefined;
  }

  #shareFields(cls: ClassId, instance: ClassInstance): void {
    const { program, runner } = this.#source;
    const { self } = instance;
    if (self.k !== 'ref') return;
    for (const fn of program.functionsBeside(program.findClass(cls)?.parent ?? 0)) {
      if (fn.owner !== cls || fn.isStatic || !writesThis(fn, program, cls)) continue;
      const root = runner.run(fn, this.#source.activationOf(fn), this.#source.entryOf(fn));
      const after = root.final.object(self.id);
      const before = instance.state.object(self.id);
      if (after === undefined || before === undefined) continue;
      for (const [key, entry] of after.members) {
        const mine = before.members.get(key);
        if (mine?.value === entry.value) continue;
        const value = mine === undefined ? entry.value : join(mine.value, entry.value);
        const members = new Map(instance.state.object(self.id)?.members ?? before.members);
        members.set(key, { ...entry, value, maybe: mine === undefined });
        instance.state.setObject(self.id, { ...before, members });
        copyReachable(entry.value, root.final, instance.state);
      }
    }
  }
}

/** Sets members of `this` outside the constructor. */
function writesThis(fn: FunctionIR, program: Program, cls: ClassId): boolean {
  const ir = program.findClass(cls);
  if (ir === undefined || fn.id === ir.constructorFn || fn.id === ir.fieldsFn) return false;
  return fn.blocks.some((block) => {
    const self = new Set(block.instrs.flatMap((each) => (each.op === 'this' ? [each.dst] : [])));
    return block.instrs.some((each) => each.op === 'set' && self.has(each.object));
  });
}
