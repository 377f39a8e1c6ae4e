/**
 * The functions of a program as roots: each with the state in which it is about to run with unknown arguments,
 * run once. Module bodies come first; what their functions write, others may read.
 * Not here: which functions are run (`session`), and a run itself (`runner`).
 */
import type { FunctionId, FunctionIR, ProgramIR, Slot } from '../ir/program.js';
import type { Activation } from './activations.js';
import { ClassInstances } from './class-instances.js';
import type { LinkedModule } from './linking/linked-module.js';
import type { Evaluated, Modules } from './linking/modules.js';
import type { Program } from './program.js';
import type { Machine, Root, Runner } from './runner.js';
import { State } from './state.js';
import { getOfSymbol, shadowId } from './values/members.js';
import { member, newObject, type Obj } from './values/object.js';
import { copyReachable } from './values/reachable.js';
import { join } from './values/unions.js';
import { asKept, sym, UNDEFINED, type Value } from './values/values.js';

/** Modules that may be in the middle of their run at once. */
const MAX_NESTED = 20;

export class Roots {
  readonly machine: Machine;
  readonly runner: Runner;
  readonly program: Program;
  readonly modules: Modules;
  readonly instances = new ClassInstances(this);
  /** Below all other states: the variables and objects of imported modules. */
  readonly #ground: State;
  readonly #known = new Map<FunctionId, Root>();
  readonly #evaluating = new Set<FunctionId>();

  constructor(machine: Machine, runner: Runner, modules: Modules, ground: State) {
    this.machine = machine;
    this.runner = runner;
    this.program = machine.interpreter.program;
    this.modules = modules;
    this.#ground = ground;
  }

  /** The body of the analysed module, once it has run. */
  get module(): Root | undefined {
    return this.#known.get(0);
  }

  /** All that have run and stand in the analysed file, outer functions first. */
  get own(): Root[] {
    return [...this.#known.values()].filter(({ fn }) => this.program.isMain(fn.id));
  }

  find(fn: FunctionId): Root | undefined {
    return this.#known.get(fn);
  }

  runModule(): void {
    if (this.module === undefined) this.#runBody(0);
  }

  /** Runs the body of an imported module, once; what it leaves lies below all other states. */
  evaluate(module: LinkedModule | undefined): Evaluated {
    const id = module?.firstId ?? 0;
    const known = this.#known.get(id);
    if (known !== undefined) return { act: known.activation.id, running: false };
    const running = module === undefined || this.#evaluating.has(id);
    if (running || this.#evaluating.size > MAX_NESTED) {
      const fn = this.machine.interpreter.getFunction(id);
      return { act: this.activationOf(fn).id, running: true };
    }
    this.#evaluating.add(id);
    // Requests at the top level of another module are that module's.
    const { recorder } = this.machine;
    const { follow } = recorder;
    recorder.follow = undefined;
    try {
      const { final, activation } = this.#runBody(id);
      this.#ground.adopt(final);
      return { act: activation.id, running: false };
    } finally {
      recorder.follow = follow;
      this.#evaluating.delete(id);
    }
  }

  rootOf(fn: FunctionIR): Root {
    const known = this.#known.get(fn.id);
    if (known !== undefined) return known;
    const root = this.runner.run(fn, this.activationOf(fn), this.entryOf(fn));
    this.#known.set(fn.id, root);
    this.instances.complete(root);
    return root;
  }

  activationOf(fn: FunctionIR): Activation {
    const parent = fn.parent === undefined ? undefined : this.#parentOf(fn);
    return this.machine.interpreter.activations.root(fn, parent?.activation.id ?? -1);
  }

  /** A fresh state in which `fn` is about to run with unknown arguments. */
  entryOf(fn: FunctionIR): State {
    if (fn.parent === undefined) return this.#bind(fn, new State(this.#ground), undefined);
    const parent = this.#parentOf(fn);
    if (fn.owner === undefined || fn.lexicalThis) {
      return this.#bind(fn, new State(parent.final), homeOf(fn, parent));
    }
    const { state, self } = this.instances.of(fn.owner, parent);
    const receiver = fn.isStatic ? this.instances.valueOf(fn.owner, parent) : self;
    return this.#bind(fn, new State(state), receiver);
  }

  /** Puts unknown arguments into the frame of a root. */
  bind(fn: FunctionIR, activation: Activation, state: State, self: Value | undefined): State {
    const args = fn.params.map((param, index) => {
      const id = `${String(activation.id)}:p${String(index)}`;
      const given = sym(id, param.decorated ?? param.name, 'param', { hint: param.hint });
      const { optionalMembers = [] } = param;
      if (optionalMembers.length > 0) {
        const members = optionalMembers.map(
          (key) => [key, member(join(getOfSymbol(given, key), UNDEFINED), fn.at)] as const,
        );
        state.setObject(shadowId(given), newObject('object', fn.at, members, { open: [given] }));
      }
      return param.optional ? join(given, UNDEFINED) : given;
    });
    this.machine.interpreter.bind(fn, activation, state, self, args, true);
    return state;
  }

  #bind(fn: FunctionIR, state: State, self: Value | undefined): State {
    return this.bind(fn, this.activationOf(fn), state, self);
  }

  #parentOf(fn: FunctionIR): Root {
    return this.rootOf(this.machine.interpreter.getFunction(fn.parent ?? 0));
  }

  #runBody(id: FunctionId): Root {
    const fn = this.machine.interpreter.getFunction(id);
    const root = this.runner.run(fn, this.activationOf(fn), this.entryOf(fn));
    this.#known.set(id, root);
    this.#shareVariables(root);
    return root;
  }

  /** `let client; function getClient() { client ??= … }`: what functions write, others may read. */
  #shareVariables({ fn: body, activation, final }: Root): void {
    openEmptyLists(final);
    const writers = getWriters(this.program.moduleOf(body.id)?.program ?? this.program.main);
    if (writers.length === 0) return;
    const act = activation.id;
    for (const { fn, slots } of writers) {
      const root = this.rootOf(this.machine.interpreter.getFunction(body.id + fn));
      for (const slot of slots) {
        const written = root.final.read(act, slot);
        if (written === undefined) continue;
        const known = final.read(act, slot);
        const kept = asKept(written);
        final.write(act, slot, known === undefined ? kept : join(known, kept));
        const object = written.k === 'ref' ? root.final.object(written.id) : undefined;
        if (written.k === 'ref' && object !== undefined) final.setObject(written.id, object);
        copyReachable(written, root.final, final);
      }
    }
    // They have run in a module that was not whole yet.
    const module = this.program.moduleOf(body.id);
    for (const [id, { fn }] of [...this.#known]) {
      if (fn.parent !== undefined && this.program.moduleOf(id) === module) this.#known.delete(id);
    }
    this.instances.clear();
  }
}

/** `const rows = [];` of a module is filled later, by whoever calls `rows.push()`. */
function openEmptyLists(module: State): void {
  const isEmpty = ({ kind, members, open }: Obj): boolean =>
    kind === 'array' && members.size === 0 && open.length === 0;
  for (const [id, object] of module.findObjects(isEmpty)) {
    module.setObject(id, { ...object, open: [sym(`later:${id}`, '', 'mixed')] });
  }
}

interface Writer {
  /** Its number in its own module. */
  readonly fn: FunctionId;
  /** Variables of the module body that it writes. */
  readonly slots: readonly Slot[];
}

const known = new WeakMap<ProgramIR, readonly Writer[]>();

/** Functions that write variables of their module. */
function getWriters(program: ProgramIR): readonly Writer[] {
  const before = known.get(program);
  if (before !== undefined) return before;
  const writers = program.functions.flatMap(({ id, parent, blocks }): Writer[] => {
    const slots = blocks.flatMap(({ instrs }) =>
      instrs.flatMap((instr) => (instr.op === 'writeOuter' && instr.fn === 0 ? [instr.slot] : [])),
    );
    return parent === undefined || slots.length === 0 ? [] : [{ fn: id, slots }];
  });
  known.set(program, writers);
  return writers;
}

/** The object literal a method was written in, as far as it can still be found. */
function homeOf(fn: FunctionIR, parent: Root): Value | undefined {
  const usesThis = fn.blocks.some((block) => block.instrs.some((each) => each.op === 'this'));
  return fn.lexicalThis || !usesThis ? undefined : parent.final.findHome(fn.id);
}
