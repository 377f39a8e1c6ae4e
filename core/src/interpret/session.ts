/**
 * Runs a whole program: the module body, then every function as a root of its own with symbolic
 * parameters; then follows requests through each way they can end.
 * Called by `analyze`; its result is turned into the model by `facts/`.
 */
import type { FunctionIR, ProgramIR } from '../ir/program.js';
import type { Outcome } from '../model.js';
import type { ModuleHost } from '../modules/module-host.js';
import type { PersonaSettings } from '../settings.js';
import type { Activation } from './activations.js';
import { AnswerLog } from './answers/answer-log.js';
import { Calls } from './calls.js';
import { Interpreter } from './interpreter.js';
import { LibraryIndex } from './library-index.js';
import { Modules } from './linking/modules.js';
import { findRelevant, type Relevance } from './linking/relevance.js';
import { Meter } from './meter.js';
import type { Observations } from './observations.js';
import { Program } from './program.js';
import { SessionRecorder } from './recorder.js';
import type { Again, Follow, RequestEvent } from './requests/events.js';
import { Requests } from './requests/requests.js';
import type { Attempts } from './retries/attempts.js';
import { Roots } from './roots.js';
import { Runner, type Machine, type Root } from './runner.js';
import { State } from './state.js';
import { Objects } from './values/objects.js';
import type { Value } from './values/values.js';

/** Work for one file at most, in units of the meter: about 80 ms, or twice what a parser takes for its characters. */
const FILE_BUDGET = 200_000;
const FILE_BUDGET_PER_CHARACTER = 6;
/** Attempts that are told apart: two waits between them, and what stands for all later ones. */
const ROUNDS = 3;
/** More ways of ending than one run can tell apart are followed attempt after attempt in several. */
export const OUTCOMES_AT_ONCE = 10;

export interface Repetition {
  readonly again: Again[];
  readonly attempts: Attempts | undefined;
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

export class Session {
  readonly program: Program;
  readonly interpreter: Interpreter;
  readonly #machine: Machine;
  readonly #runner: Runner;
  readonly #roots: Roots;
  readonly #library: LibraryIndex;
  readonly #modules: Modules;
  readonly #made = new Map<number, Made>();
  #relevance: Relevance | undefined;

  constructor(
    main: ProgramIR,
    settings: PersonaSettings | undefined,
    isRead: (event: RequestEvent) => boolean,
    host?: ModuleHost,
  ) {
    const [, length] = main.functions[0]?.at ?? [0, 0];
    const meter = new Meter(Math.max(FILE_BUDGET, length * FILE_BUDGET_PER_CHARACTER));
    const ground = new State(meter);
    const library = getLibrary(settings);
    this.#library = library;
    this.program = new Program(main);
    this.#modules = new Modules(this.program, host, library.declaredModules, {
      evaluate: (module) => this.#roots.evaluate(module),
      ground,
    });
    this.#machine = this.#makeMachine(meter, isRead);
    this.interpreter = this.#machine.interpreter;
    this.#runner = new Runner(this.#machine);
    this.#roots = new Roots(this.#machine, this.#runner, this.#modules, ground);
  }

  #makeMachine(meter: Meter, isRead: (event: RequestEvent) => boolean): Machine {
    let machine: Omit<Machine, 'interpreter'> | undefined;
    const interpreter = new Interpreter(this.program, meter, (self) => {
      const calls = new Calls(self, this.#library);
      const answers = new AnswerLog();
      const objects = new Objects(this.program, calls, this.#library.clientTypes, answers);
      const recorder = new SessionRecorder(self, calls, answers, isRead);
      calls.objects = objects;
      calls.requests = new Requests(objects, calls, recorder);
      machine = { meter, calls, objects, recorder };
      return {
        objects,
        call: (request, state) => calls.call(request, state),
        instanceOf: (hint, fn, state) => this.#roots.instances.forHint(hint, fn, state),
        readImport: (fn, module, name, state) => this.#modules.read(fn, module, name, state),
        settle: (value, state, site) => calls.settle(value, state, site),
        rounds: recorder,
        get followedLoops() {
          return recorder.followedLoops;
        },
      };
    });
    if (machine === undefined) throw new Error('the environment was not made');
    return { ...machine, interpreter };
  }

  /** Something was too much to be run to its end. */
  get truncated(): boolean {
    return this.#runner.truncated;
  }

  /** From now on, which values a program asks for is noted, and where texts are written. */
  trace(): void {
    this.#machine.objects.answers.tracing = true;
  }

  get observations(): Observations {
    return this.#machine.objects.observations;
  }

  /** The share of the work for one file that has been done, from 0 to 1. */
  get spent(): number {
    return this.#machine.meter.spent;
  }

  /** Which functions of the file can send requests. */
  get relevance(): Relevance {
    this.#relevance ??= findRelevant(
      this.program.main,
      this.#library.declaredModules,
      (specifier, name) => this.#modules.sends(specifier, name),
    );
    return this.#relevance;
  }

  /**
   * Do functions have to do with each other that do not mention each other: by a queue, through another module, or as
   * callers of what a call at the top level has made?
   */
  get isEntangled(): boolean {
    const { later } = this.observations;
    return (
      this.#modules.isCircular ||
      this.#made.size > 0 ||
      this.#machine.calls.retries.usesQueues ||
      later.all.some(({ queue }) => queue !== undefined)
    );
  }

  /** Every root with its requests, outer functions first. */
  runAll(): Root[] {
    this.#run(() => true);
    return [...this.#roots.own, ...this.#runMade()];
  }

  /** The module body, and the functions around a position; may be followed by `runAll`. */
  runAround(position: number): Root[] {
    this.#run(({ at: [start, end] }) => start <= position && position < end);
    return [...this.#roots.own, ...this.#runMade()];
  }

  /** The roots of some functions, of which others know nothing; the module body runs in any case. */
  runPart(isWanted: (fn: FunctionIR) => boolean): Root[] {
    this.#run(isWanted);
    const { module, own } = this.#roots;
    const wanted = own.filter(({ fn }) => isWanted(fn));
    return module !== undefined && isWanted(module.fn) ? [...wanted, ...this.#runMade()] : wanted;
  }

  rootOf(fn: FunctionIR): Root {
    return this.#roots.rootOf(fn);
  }

  #run(isWanted: (fn: FunctionIR) => boolean): void {
    const { functions: relevant, marks } = this.relevance;
    this.observations.watch(marks);
    // Nothing in the file can send a request.
    if (relevant.size === 0) return;
    this.#roots.runModule();
    for (const fn of this.program.main.functions) {
      if (isRoot(fn) && relevant.has(fn.id) && isWanted(fn)) this.#roots.rootOf(fn);
    }
  }

  /** Functions that calls at the top level have made and nobody in this file calls: `retrying(f)`. */
  #runMade(): Root[] {
    const { module } = this.#roots;
    if (module === undefined) return [];
    return module.final.findFunctions(0).flatMap((value) => {
      const lexical = this.interpreter.activations.get(value.act);
      if (lexical.caller === -1) return [];
      const fn = this.interpreter.getFunction(value.fn);
      const activation = this.interpreter.activations.root(fn, value.act);
      const made = { fn, activation, self: value.self };
      this.#made.set(activation.id, made);
      return [this.#runner.run(fn, activation, this.#entryOfMade(made, module))];
    });
  }

  #entryOfMade({ fn, activation, self }: Made, module: Root): State {
    return this.#roots.bind(fn, activation, new State(module.final), self);
  }

  isRecursive(fn: number): boolean {
    return this.#machine.calls.recursive.has(fn);
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
    const { recorder } = this.#machine;
    recorder.start({ key: event.key, sink: event.sink, ...asked });
    try {
      const made = this.#made.get(root.activation.id);
      const { module } = this.#roots;
      const entry = made && module ? this.#entryOfMade(made, module) : this.#roots.entryOf(root.fn);
      const stopped = this.#runner.stops;
      this.#runner.execute(root.fn, root.activation, entry);
      // Half an answer could take polling for a retry: none is better.
      if (this.#runner.stops !== stopped) return { again: [], attempts: undefined };
      return { again: recorder.again.slice(), attempts: recorder.attempts };
    } finally {
      recorder.start(undefined);
    }
  }

  /** Asks a function of the program once more; undefined when it does not come to an end. */
  ask<T>(run: () => T): T | undefined {
    return this.#runner.quietly(run);
  }
}

function isRoot(fn: FunctionIR): boolean {
  return fn.parent !== undefined && fn.name !== 'static';
}
