/**
 * Runs a whole program: the module body, then every function as a root of its own with symbolic
 * parameters; then follows requests through each way they can end.
 * Called by `analyze`; its result is turned into the model by `facts/`.
 */
import type { ClassId, FunctionId, FunctionIR, ProgramIR, TypeHint } from '../ir/program.js';
import { LOCAL_CLASS } from '../lower/scopes.js';
import type { ModuleHost } from '../modules/module-host.js';
import type { PersonaSettings } from '../settings.js';
import type { Outcome } from '../model.js';
import type { Activation } from './activations.js';
import { AnswerLog, type AnswerNotes, type StateQuestion } from './answer-log.js';
import { NO_ANSWERS } from './answer-progress.js';
import { Calls } from './calls.js';
import { findInjectedArguments, findInjectedFields } from './providers.js';
import { findCreators, findMadeInstance, openOverridden } from './generic-instances.js';
import { LibraryIndex } from './library-index.js';
import type { Again, Follow, RequestEvent, Round } from './events.js';
import { NO_FLIGHTS } from './flights.js';
import { Interpreter } from './interpreter.js';
import { BudgetError, Meter } from './meter.js';
import type { Observations } from './observations.js';
import { Objects } from './objects.js';
import { SessionRecorder } from './recorder.js';
import { Modules, type Evaluated } from './modules.js';
import type { LinkedModule } from './linked-module.js';
import { Program } from './program.js';
import { findRelevant } from './relevance.js';
import { Requests } from './requests.js';
import type { Attempts } from './attempts.js';
import { newObject, type Obj } from './object.js';
import { NOT_STARTED } from './progress.js';
import { State } from './state.js';
import { asKept, join, lit, sym, UNDEFINED, type Cls, type Value } from './values.js';

/** Work for one file at most, in units of the meter: about 50 ms, and for each character three times what a parser takes. */
const FILE_BUDGET = 165_000;
const FILE_BUDGET_PER_CHARACTER = 10;
/** For one root, and for following one request: what is hard must not cost the file its other findings. */
const ROOT_BUDGET = 150_000;
/** Attempts that are told apart: two waits between them, and what stands for all later ones. */
const ROUNDS = 3;
/** More ways of ending than one run can tell apart are followed attempt after attempt in several. */
export const OUTCOMES_AT_ONCE = 10;

export interface Repetition {
  readonly again: Again[];
  readonly attempts: Attempts | undefined;
}

/** Modules that may be in the middle of their run at once. */
const MAX_NESTED = 20;

export interface Root {
  readonly fn: FunctionIR;
  readonly activation: Activation;
  readonly events: readonly RequestEvent[];
  /** What each loop and each callback for items leaves in flight from one round to the next. */
  readonly rounds: ReadonlyMap<string, Round>;
  /** What is done with the answer of each, by its key. */
  readonly answers: ReadonlyMap<string, AnswerNotes>;
  readonly questions: readonly StateQuestion[];
  /** State when it ended: what closures made in it can see. */
  readonly final: State;
}

/** A function that another one has made, with what it remembers. */
interface Made {
  readonly fn: FunctionIR;
  readonly activation: Activation;
  readonly self: Value | undefined;
}

const plain = new LibraryIndex();
const bySettings = new WeakMap<PersonaSettings, LibraryIndex>();

/** One index for all files that are analysed with the same settings. */
function getLibrary(settings: PersonaSettings | undefined): LibraryIndex {
  if (settings === undefined) return plain;
  const known = bySettings.get(settings) ?? new LibraryIndex(settings);
  bySettings.set(settings, known);
  return known;
}

/** `const rows = [];` of a module is filled later, by whoever calls `rows.push()`. */
function openEmptyLists(module: State): void {
  const isEmpty = ({ kind, members, open }: Obj): boolean =>
    kind === 'array' && members.size === 0 && open.length === 0;
  for (const [id, object] of module.findObjects(isEmpty)) {
    module.setObject(id, { ...object, open: [sym(`later:${id}`, '', 'mixed')] });
  }
}

export class Session {
  readonly program: Program;
  readonly interpreter: Interpreter;
  truncated = false;
  readonly #calls: Calls;
  readonly #objects: Objects;
  readonly #recorder: SessionRecorder;
  readonly #roots = new Map<number, Root>();
  readonly #instances = new Map<number, { state: State; self: Value } | 'making'>();
  readonly #library: LibraryIndex;
  readonly #made = new Map<number, Made>();
  readonly #modules: Modules;
  /** Below all other states: the variables and objects of imported modules. */
  readonly #ground: State;
  readonly #evaluating = new Set<number>();
  /** Classes whose instance is being looked for. */
  readonly #lookedFor = new Set<ClassId>();
  readonly #meter: Meter;
  /** How often a run was given up. */
  #stops = 0;

  constructor(
    main: ProgramIR,
    settings: PersonaSettings | undefined,
    isRead: (event: RequestEvent) => boolean,
    host?: ModuleHost,
  ) {
    const program = new Program(main);
    const [, length] = main.functions[0]?.at ?? [0, 0];
    this.program = program;
    const library = getLibrary(settings);
    this.#library = library;
    const meter = new Meter(FILE_BUDGET + length * FILE_BUDGET_PER_CHARACTER);
    this.#meter = meter;
    this.#ground = new State(meter);
    this.#modules = new Modules(program, host, library.declaredModules, {
      evaluate: (module) => this.#evaluate(module),
      ground: this.#ground,
    });
    let calls: Calls | undefined;
    let objects: Objects | undefined;
    let recorder: SessionRecorder | undefined;
    this.interpreter = new Interpreter(program, meter, (self) => {
      calls = new Calls(self, library);
      const answers = new AnswerLog();
      objects = new Objects(program, calls, library.clientTypes, answers);
      recorder = new SessionRecorder(self, calls, answers, isRead);
      calls.objects = objects;
      calls.requests = new Requests(objects, calls, recorder);
      const bound = { calls, recorder };
      return {
        objects,
        call: (request, state) => bound.calls.call(request, state),
        instanceOf: (hint, fn, state) => this.#instanceFor(hint, fn, state),
        readImport: (fn, module, name, state) => this.#modules.read(fn, module, name, state),
        settle: (value, state, site) => bound.calls.settle(value, state, site),
        get rounds() {
          return bound.recorder;
        },
        get followedLoops() {
          return bound.recorder.followedLoops;
        },
      };
    });
    if (calls === undefined || objects === undefined || recorder === undefined) {
      throw new Error('the environment was not made');
    }
    this.#calls = calls;
    this.#objects = objects;
    this.#recorder = recorder;
  }

  /** From now on, which values a program asks for is noted, and where texts are written. */
  trace(): void {
    this.#objects.answers.tracing = true;
  }

  get observations(): Observations {
    return this.#objects.observations;
  }

  /** Every root with its requests, outer functions first. */
  runAll(): Root[] {
    return this.#runRoots(() => true);
  }

  /** The module body, and the functions around a position; may be followed by `runAll`. */
  runAround(position: number): Root[] {
    return this.#runRoots(({ at: [start, end] }) => start <= position && position < end);
  }

  #runRoots(isWanted: (fn: FunctionIR) => boolean): Root[] {
    const { main } = this.program;
    const { functions: relevant, marks } = findRelevant(
      main,
      this.#library.declaredModules,
      (specifier, name) => this.#modules.sends(specifier, name),
    );
    this.observations.watch(marks);
    // Nothing in the file can send a request.
    if (relevant.size === 0) return [];
    if (!this.#roots.has(0)) this.#runModule();
    for (const fn of main.functions) {
      if (isRoot(fn) && relevant.has(fn.id) && isWanted(fn)) this.rootOf(fn);
    }
    const own = [...this.#roots.values()].filter(({ fn }) => this.program.isMain(fn.id));
    return [...own, ...this.#runMade()];
  }

  /** Functions that calls at the top level have made and nobody in this file calls: `retrying(f)`. */
  #runMade(): Root[] {
    const module = this.#roots.get(0);
    if (module === undefined) return [];
    return module.final.findFunctions(0).flatMap((value) => {
      const lexical = this.interpreter.activations.get(value.act);
      if (lexical.caller === -1) return [];
      const fn = this.interpreter.getFunction(value.fn);
      const activation = this.interpreter.activations.root(fn, value.act);
      const made = { fn, activation, self: value.self };
      this.#made.set(activation.id, made);
      return [this.#runRoot(fn, activation, this.#entryOfMade(made, module.final))];
    });
  }

  #entryOfMade({ fn, activation, self }: Made, module: State): State {
    const state = new State(module);
    this.interpreter.bind(fn, activation, state, self, this.#symbolsFor(fn, activation), true);
    return state;
  }

  isRecursive(fn: number): boolean {
    return this.#calls.recursive.has(fn);
  }

  /** What happens after a request of a root ends in each of these ways? One run for all. */
  follow(root: Root, event: RequestEvent, outcomes: readonly Outcome[]): Again[] {
    return this.#follow(root, event, { outcomes, rounds: 1, goesOn: () => true }).again;
  }

  /**
   * What happens when each attempt of a request ends in the same way? At most `OUTCOMES_AT_ONCE`; only as
   * far as `goesOn` says.
   */
  followOn(
    root: Root,
    event: RequestEvent,
    outcomes: readonly Outcome[],
    goesOn: Follow['goesOn'] = () => true,
  ): Repetition {
    return this.#follow(root, event, { outcomes, rounds: ROUNDS, goesOn });
  }

  #follow(
    root: Root,
    event: RequestEvent,
    asked: Pick<Follow, 'outcomes' | 'rounds' | 'goesOn'>,
  ): Repetition {
    const recorder = this.#recorder;
    recorder.start({ key: event.key, sink: event.sink, ...asked });
    try {
      const made = this.#made.get(root.activation.id);
      const module = this.#roots.get(0);
      const entry = made && module ? this.#entryOfMade(made, module.final) : this.#entryOf(root.fn);
      const stopped = this.#stops;
      this.#execute(root.fn, root.activation, entry);
      // Half an answer could take polling for a retry: none is better.
      if (this.#stops !== stopped) return { again: [], attempts: undefined };
      return { again: recorder.again.slice(), attempts: recorder.attempts };
    } finally {
      recorder.start(undefined);
    }
  }

  // Roots

  #runModule(): void {
    const fn = this.interpreter.getFunction(0);
    const activation = this.interpreter.activations.root(fn, -1);
    const first = this.#runRoot(fn, activation, new State(this.#ground));
    this.#roots.set(0, first);
    this.#shareModuleVariables(first);
  }

  /** Runs the body of an imported module, once; what it leaves lies below all other states. */
  #evaluate(module: LinkedModule | undefined): Evaluated | undefined {
    const id = module?.firstId ?? 0;
    const known = this.#roots.get(id);
    if (known !== undefined) return { act: known.activation.id, running: false };
    const fn = this.interpreter.getFunction(id);
    const activation = this.interpreter.activations.root(fn, -1);
    const running = module === undefined || this.#evaluating.has(id);
    if (running || this.#evaluating.size > MAX_NESTED) return { act: activation.id, running: true };
    this.#evaluating.add(id);
    // Requests at the top level of another module are that module's.
    const { follow } = this.#recorder;
    this.#recorder.follow = undefined;
    try {
      const root = this.#runRoot(fn, activation, new State(this.#ground));
      this.#roots.set(id, root);
      this.#shareModuleVariables(root);
      this.#ground.adopt(root.final);
    } finally {
      this.#recorder.follow = follow;
      this.#evaluating.delete(id);
    }
    return { act: activation.id, running: false };
  }

  /** `let client; function getClient() { client ??= … }`: what functions write, others may read. */
  #shareModuleVariables({ fn: body, activation, final }: Root): void {
    openEmptyLists(final);
    const module = this.program.moduleOf(body.id);
    const writers = (module?.program ?? this.program.main).functions.flatMap((fn) => {
      const slots = fn.parent === undefined ? [] : writtenSlots(fn, 0);
      return slots.length === 0
        ? []
        : [{ fn: this.interpreter.getFunction(body.id + fn.id), slots }];
    });
    if (writers.length === 0) return;
    const act = activation.id;
    for (const { fn, slots } of writers) {
      const root = this.rootOf(fn);
      for (const slot of slots) {
        const written = root.final.read(act, slot);
        if (written === undefined) continue;
        const known = final.read(act, slot);
        const kept = asKept(written);
        final.write(act, slot, known === undefined ? kept : join(known, kept));
        if (written.k === 'ref') {
          const object = root.final.object(written.id);
          if (object !== undefined) final.setObject(written.id, object);
        }
        copyReachable(written, root.final, final, 6);
      }
    }
    for (const [id, { fn }] of [...this.#roots])
      if (fn.parent !== undefined) this.#roots.delete(id);
    this.#instances.clear();
  }

  /** A function run by itself, whoever may call it. */
  rootOf(fn: FunctionIR): Root {
    const known = this.#roots.get(fn.id);
    if (known !== undefined) return known;
    const root = this.#runRoot(fn, this.#activationOf(fn), this.#entryOf(fn));
    this.#roots.set(fn.id, root);
    this.#completeInstance(root);
    return root;
  }

  /** What fields close over is an instance whose constructor has run, too. */
  #completeInstance({ fn, final }: Root): void {
    const instance = fn.owner === undefined ? undefined : this.#instances.get(fn.owner);
    if (fn.owner === undefined || instance === undefined || instance === 'making') return;
    const { self, state } = instance;
    if (this.program.findClass(fn.owner)?.fieldsFn !== fn.id || self.k !== 'ref') return;
    const whole = state.object(self.id);
    if (whole !== undefined) final.setObject(self.id, whole);
  }

  #activationOf(fn: FunctionIR): Activation {
    const parent = fn.parent === undefined ? undefined : this.#parentRoot(fn);
    return this.interpreter.activations.root(fn, parent?.activation.id ?? -1);
  }

  #parentRoot(fn: FunctionIR): Root {
    return this.rootOf(this.interpreter.getFunction(fn.parent ?? 0));
  }

  /** A fresh state in which `fn` is about to run with unknown arguments. */
  #entryOf(fn: FunctionIR): State {
    if (fn.parent === undefined) return this.#bindRoot(fn, new State(this.#ground), undefined);
    const parent = this.#parentRoot(fn);
    if (fn.owner !== undefined && !fn.lexicalThis) {
      const instance = this.#instanceOf(fn.owner, parent);
      const self = fn.isStatic ? this.#classValue(fn.owner, parent) : instance.self;
      return this.#bindRoot(fn, new State(instance.state), self);
    }
    return this.#bindRoot(fn, new State(parent.final), this.#homeOf(fn, parent));
  }

  #bindRoot(fn: FunctionIR, state: State, self: Value | undefined): State {
    const activation =
      fn.parent === undefined ? this.interpreter.activations.root(fn, -1) : this.#activationOf(fn);
    this.interpreter.bind(fn, activation, state, self, this.#symbolsFor(fn, activation), true);
    return state;
  }

  #symbolsFor(fn: FunctionIR, activation: Activation): Value[] {
    return fn.params.map((param, index) => {
      const id = `${String(activation.id)}:p${String(index)}`;
      const given = sym(id, param.decorated ?? param.name, 'param', { hint: param.hint });
      return param.optional ? join(given, UNDEFINED) : given;
    });
  }

  /** The object literal a method was written in, as far as it can still be found. */
  #homeOf(fn: FunctionIR, parent: Root): Value | undefined {
    if (fn.lexicalThis || !usesThis(fn)) return undefined;
    return parent.final.findHome(fn.id);
  }

  #classValue(cls: number, parent: Root): Cls {
    return { k: 'cls', cls, act: parent.activation.id, parent: this.#parentClass(cls, parent) };
  }

  #parentClass(cls: number, parent: Root): Value | undefined {
    const ir = this.program.findClass(cls);
    if (ir?.hasParent !== true) return undefined;
    return parent.final.findClass(cls)?.parent;
  }

  /** An instance as its constructor leaves it, with what other methods set joined in. */
  #instanceOf(cls: number, parent: Root): { state: State; self: Value } {
    const known = this.#instances.get(cls);
    if (known !== undefined && known !== 'making') return known;
    this.#instances.set(cls, 'making');
    const state = new State(parent.final);
    const own = parent.fn.parent === undefined && this.#lookForInstance(cls, parent);
    if (own) {
      this.#instances.set(cls, own);
      this.#quietly(() => {
        this.#shareFields(cls, own);
      });
      return own;
    }
    const value = this.#classValue(cls, parent);
    const at = this.program.findClass(cls)?.at ?? [0, 0];
    const site = { act: parent.activation.id, id: `0instance${String(cls)}`, at };
    const object = newObject('instance', at, [], { cls: value });
    const self = this.#objects.allocate(state, site, object);
    const made = { state, self };
    this.#quietly(() => {
      const injecting = {
        host: this.#calls,
        instanceOf: (each: Cls) => this.#instanceOf(each.cls, parent).self,
      };
      const ctor = this.program.findClass(cls)?.constructorFn;
      const params = ctor === undefined ? [] : this.interpreter.getFunction(ctor).params;
      const args = findInjectedArguments(value, params, state, site, injecting);
      const endings = this.#calls.instances.initialise(
        value,
        self,
        args,
        state.clone(),
        site,
        true,
      );
      for (const each of endings) {
        if (each.kind !== 'return') continue;
        const final = each.state.object(self.id);
        if (final !== undefined) state.setObject(self.id, final);
        state.absorb(each.state);
      }
      for (const [name, field] of findInjectedFields(value, state, site, injecting)) {
        this.#objects.set(self, lit(name), field, state, at);
      }
      openOverridden(cls, self, state, this.program);
      this.#instances.set(cls, made);
      this.#shareFields(cls, made);
    });
    this.#instances.set(cls, made);
    return made;
  }

  /** What makes it may be asked for it on the way: then there is none yet. */
  #lookForInstance(cls: ClassId, parent: Root): { state: State; self: Value } | undefined {
    if (this.#lookedFor.has(cls)) return undefined;
    this.#lookedFor.add(cls);
    try {
      return this.#findInstance(cls, parent);
    } finally {
      this.#lookedFor.delete(cls);
    }
  }

  /** An instance that the module makes, or a function or another class of it. */
  #findInstance(cls: ClassId, parent: Root): { state: State; self: Value } | undefined {
    const self = findMadeInstance(cls, parent.final);
    const ir = this.program.findClass(cls);
    const creators = ir === undefined ? [] : findCreators(ir, this.program);
    // Others may make it of something else.
    if (self !== undefined) {
      return creators.length > 0 ? undefined : { state: new State(parent.final), self };
    }
    for (const fn of creators) {
      const maker = fn.owner === undefined ? undefined : this.#instances.get(fn.owner);
      if (maker === 'making') continue;
      const inner =
        fn.owner !== undefined && this.program.isConstructor(fn)
          ? this.#instanceOf(fn.owner, parent).state
          : this.rootOf(fn).final;
      const made = findMadeInstance(cls, inner);
      if (made !== undefined) return { state: new State(inner), self: made };
    }
    return undefined;
  }

  /** What a parameter or field declared with a class of the program holds. */
  #instanceFor(hint: TypeHint, fn: FunctionId, state: State): Value | undefined {
    const id = this.#classOfHint(hint, fn, state);
    const cls = id === undefined ? undefined : this.program.findClass(id);
    if (cls === undefined || this.#instances.get(cls.id) === 'making') return undefined;
    const parent = this.#roots.get(cls.parent);
    if (parent === undefined) return undefined;
    const { self, state: own } = this.#instanceOf(cls.id, parent);
    copyReachable(self, own, state, 6);
    return self;
  }

  #classOfHint({ module, name }: TypeHint, fn: FunctionId, state: State): ClassId | undefined {
    if (module === LOCAL_CLASS) return this.program.findClassFrom(Number(name))?.id;
    if (module === '' || name.includes(' ')) return undefined;
    const value = this.#modules.read(fn, module, name, state);
    return value?.k === 'cls' ? value.cls : undefined;
  }

  #shareFields(cls: number, instance: { state: State; self: Value }): void {
    const { self } = instance;
    if (self.k !== 'ref') return;
    for (const fn of this.program.functionsBeside(this.program.findClass(cls)?.parent ?? 0)) {
      if (fn.owner !== cls || fn.isStatic || !writesThis(fn, this.program, cls)) continue;
      const root = this.#runRoot(fn, this.#activationOf(fn), this.#entryOf(fn));
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
        copyReachable(entry.value, root.final, instance.state, 6);
      }
    }
  }

  /** Asks a function of the program once more; undefined when it does not come to an end. */
  ask<T>(run: () => T): T | undefined {
    let answer: T | undefined;
    this.#quietly(() => {
      answer = run();
    });
    return answer;
  }

  /** Runs something whose requests do not count. */
  #quietly(run: () => void): void {
    const saved = this.#recorder.pause();
    try {
      this.#budgeted(run);
    } finally {
      this.#recorder.resume(saved);
    }
  }

  #runRoot(fn: FunctionIR, activation: Activation, entry: State): Root {
    const saved = this.#recorder.pause();
    if (fn.parent === undefined) this.#bindRoot(fn, entry, undefined);
    const final = this.#execute(fn, activation, entry);
    const events = [...this.#recorder.events.values()];
    const { rounds } = this.#recorder;
    const { notes: answers, questions } = this.#recorder.answers;
    this.#recorder.resume(saved);
    return { fn, activation, events, rounds, answers, questions, final };
  }

  #execute(fn: FunctionIR, activation: Activation, entry: State): State {
    const fallback = entry.clone();
    const endings = this.#budgeted(() => this.interpreter.run(fn, activation, entry)) ?? [];
    // What a root gives away, its caller awaits.
    const site = { act: activation.id, id: '0end', at: fn.at };
    for (const each of endings)
      this.#budgeted(() => this.#calls.settle(each.value, each.state, site));
    for (const each of endings) this.#recorder.attempts?.end(each.state);
    const returns = endings.filter((each) => each.kind === 'return');
    for (const { value, state } of returns) {
      const given = this.#objects.snapshot(value, state, 3);
      this.#objects.answers.handOver([given], state, 'returned');
      this.#objects.answers.finish(state);
    }
    const [first, ...rest] = returns;
    const final = first?.state ?? endings[0]?.state ?? fallback;
    for (const each of rest) final.absorb(each.state);
    final.progress = NOT_STARTED;
    final.history = new Set();
    final.flights = NO_FLIGHTS;
    final.answers = NO_ANSWERS;
    return final;
  }

  /** Undefined when the budget was used up or the stack ran out. */
  #budgeted<T>(run: () => T): T | undefined {
    const outer = this.#meter.suspend();
    this.#meter.grant(ROOT_BUDGET);
    try {
      return run();
    } catch (error) {
      if (!(error instanceof BudgetError) && !(error instanceof RangeError)) throw error;
      this.truncated = true;
      this.#stops++;
      return undefined;
    } finally {
      this.#meter.suspend();
      this.#meter.grant(outer);
    }
  }
}

function isRoot(fn: FunctionIR): boolean {
  return fn.parent !== undefined && fn.name !== 'static';
}

/** Slots of `home`'s activation that `fn` writes. */
function writtenSlots(fn: FunctionIR, home: number): number[] {
  return fn.blocks.flatMap((block) =>
    block.instrs.flatMap((instr) =>
      instr.op === 'writeOuter' && instr.fn === home ? [instr.slot] : [],
    ),
  );
}

/** Sets members of `this` outside the constructor. */
function writesThis(fn: FunctionIR, program: Program, cls: number): boolean {
  const ir = program.findClass(cls);
  if (ir === undefined || fn.id === ir.constructorFn || fn.id === ir.fieldsFn) return false;
  return fn.blocks.some((block) => {
    const self = new Set(block.instrs.flatMap((each) => (each.op === 'this' ? [each.dst] : [])));
    return block.instrs.some((each) => each.op === 'set' && self.has(each.object));
  });
}

function copyReachable(value: Value, from: State, to: State, depth: number): void {
  if (depth === 0) return;
  if (value.k === 'union') for (const each of value.of) copyReachable(each, from, to, depth);
  if (value.k !== 'ref') return;
  const object = from.object(value.id);
  if (object === undefined) return;
  if (to.object(value.id) === undefined) to.setObject(value.id, object);
  for (const entry of object.members.values()) copyReachable(entry.value, from, to, depth - 1);
}

function usesThis(fn: FunctionIR): boolean {
  return fn.blocks.some((block) => block.instrs.some((each) => each.op === 'this'));
}
