/**
 * Runs lowered functions on abstract values until nothing changes any more.
 *
 *   in[block] ──instructions──▶ terminator ──▶ in[next], joined
 *                    └─thrown──▶ in[handler], or an ending of the function
 *
 * States of different progress (before / after the followed request) are kept apart. Calls are
 * run in place, in an activation of their own. Not here: what calls do (`calls`, `builtins`) and
 * what single instructions do (`steps`).
 */
import type {
  BlockIR,
  CallTerm,
  FunctionId,
  FunctionIR,
  ProgramIR,
  TypeHint,
} from '../ir/program.js';
import { Activations, type Activation } from './activations.js';
import { adoptEndings, endEarly, joinEndings } from './endings.js';
import type { Environment } from './environment.js';
import { findFlights, loseFlights } from './flights.js';
import { getGraph, isUnread, type Graph } from './graph.js';
import { roundKey, type Ending, type Site } from './host.js';
import { BLOCK_COST, BudgetError, type Meter } from './meter.js';
import type { Program } from './program.js';
import { withDoubt } from './retries/doubts.js';
import type { Region } from './retries/progress.js';
import { PARTITIONS, type State } from './state.js';
import { readSlot, Steps, thisSlot, type Running } from './steps.js';
import { noteAges } from './values/ages.js';
import { elementOf, isEmptyList } from './values/elements.js';
import { refineSubject } from './values/narrowing.js';
import { member, newObject } from './values/object.js';
import { isTainted } from './values/taint.js';
import { truthiness } from './values/truth.js';
import { sym, UNDEFINED, type Value } from './values/values.js';

/** Joins at the head of one loop after which what still changes becomes unknown. */
const WIDEN_AFTER = 1;

/** Slots times blocks of one function; less in a file so long that it is hardly written by hand. */
const MAX_AREA = 8_000_000;
const MAX_AREA_IN_BUNDLE = 200_000;
/** Characters. */
const BUNDLE = 100_000;

/** Is a file so long that its large functions are left alone? */
export function isBundle({ functions }: ProgramIR): boolean {
  const [, length] = functions[0]?.at ?? [0, 0];
  return length > BUNDLE;
}

/** One function being run: where its states wait and how it has ended so far. */
class Run implements Running {
  readonly fn: FunctionIR;
  readonly activation: Activation;
  readonly act: number;
  readonly graph: Graph;
  readonly endings: Ending[] = [];
  /** States in which somebody who asks for values may stop asking, by partition. */
  readonly left = new Map<number, State>();
  readonly #inStates = new Map<number, State>();
  readonly #joins = new Map<number, number>();
  readonly #queue = new Set<number>();

  constructor(fn: FunctionIR, activation: Activation) {
    this.fn = fn;
    this.activation = activation;
    this.act = activation.id;
    this.graph = getGraph(fn);
  }

  arrive(block: number, state: State): void {
    const order = this.graph.order[block] ?? 0;
    const key = order * PARTITIONS + state.partition;
    const known = this.#inStates.get(key);
    if (known === undefined) {
      this.#inStates.set(key, state);
      this.#queue.add(key);
      return;
    }
    const visits = (this.#joins.get(key) ?? 0) + 1;
    this.#joins.set(key, visits);
    const { act, graph } = this;
    // Every cycle passes the head of its loop: widening there is enough to come to rest.
    const widen = this.fn.blocks[block]?.loopHead !== undefined && visits > WIDEN_AFTER;
    if (known.absorb(state, { widen, act, graph, order })) this.#queue.add(key);
    if (order * PARTITIONS + known.partition !== key) {
      // Both sides of a doubt have met: what was uncertain is certain now.
      this.#inStates.delete(key);
      this.#queue.delete(key);
      this.arrive(block, known);
    }
  }

  /** Whoever asks for values takes this one as the last. */
  leave(state: State): void {
    const known = this.left.get(state.partition);
    if (known === undefined) this.left.set(state.partition, state.clone());
    else known.absorb(state);
  }

  /** The next block in reverse postorder, with a state that may be changed. */
  next(): { block: BlockIR; state: State } | undefined {
    let key = Number.POSITIVE_INFINITY;
    for (const each of this.#queue) if (each < key) key = each;
    if (!this.#queue.delete(key)) return undefined;
    const state = this.#inStates.get(key);
    const block = this.fn.blocks[this.graph.blocks[Math.floor(key / PARTITIONS)] ?? -1];
    if (state === undefined || block === undefined) return undefined;
    if (this.graph.single[block.id] !== true) return { block, state: state.clone() };
    this.#inStates.delete(key);
    return { block, state };
  }
}

export class Interpreter {
  readonly program: Program;
  readonly activations = new Activations();
  readonly environment: Environment;
  readonly #steps: Steps;
  readonly meter: Meter;

  constructor(program: Program, meter: Meter, environment: (self: Interpreter) => Environment) {
    this.meter = meter;
    this.program = program;
    this.environment = environment(this);
    this.#steps = new Steps(
      program,
      this.activations,
      this.environment.objects,
      (fn, module, name, state) => this.environment.readImport(fn, module, name, state),
      (cls, running, state, self) => {
        this.#runStatic(cls, running.activation, state, self);
      },
    );
  }

  getFunction(id: number): FunctionIR {
    return this.program.getFunction(id);
  }

  // One function

  /** The frame must hold the parameters already; see `bind`. */
  run(fn: FunctionIR, activation: Activation, entry: State): Ending[] {
    return joinEndings(this.#runAll(fn, activation, entry).endings);
  }

  /** The same for a generator: one that never ends is left by whoever asks it for values. */
  runGenerator(fn: FunctionIR, activation: Activation, entry: State): Ending[] {
    const { endings, left } = this.#runAll(fn, activation, entry);
    return joinEndings([...endings, ...endEarly(left, endings)]);
  }

  #runAll(fn: FunctionIR, activation: Activation, entry: State): Run {
    // Each block keeps a state of all slots: very large functions are left alone.
    const most = isBundle(this.program.main) ? MAX_AREA_IN_BUNDLE : MAX_AREA;
    if (fn.slotNames.length * fn.blocks.length > most) throw new BudgetError();
    const run = new Run(fn, activation);
    run.arrive(0, entry);
    for (let next = run.next(); next !== undefined; next = run.next()) {
      this.meter.check();
      this.meter.charge(BLOCK_COST);
      this.#execute(run, next.block, next.state);
    }
    return run;
  }

  /** Puts `this` and the arguments into the frame of a new activation. */
  bind(
    fn: FunctionIR,
    activation: Activation,
    state: State,
    receiver: Value | undefined,
    args: readonly Value[],
    openArgs = false,
  ): void {
    const act = activation.id;
    state.startFrame(act);
    fn.params.forEach((param, index) => {
      if (param.rest) {
        const open = openArgs ? [sym(`${String(act)}:rest`, param.name, 'param')] : [];
        const site: Site = { act, id: `p${String(index)}`, at: fn.at };
        state.write(act, param.slot, this.#list(args.slice(index), open, site, state));
        return;
      }
      const { hint } = param;
      const missing = openArgs
        ? sym(`${String(act)}:p${String(index)}`, param.name, 'param', { hint })
        : UNDEFINED;
      const value = args[index] ?? missing;
      state.write(act, param.slot, this.#withHint(value, hint, fn.id, state));
    });
    state.write(act, thisSlot(fn), receiver ?? UNDEFINED);
    if (fn.usesArguments) {
      const site: Site = { act, id: 'arguments', at: fn.at };
      state.write(act, thisSlot(fn) + 1, this.#list(args, [], site, state));
    }
  }

  /** A declared type says what an unknown argument is. */
  #withHint(value: Value, hint: TypeHint | undefined, fn: FunctionId, state: State): Value {
    if (hint === undefined || value.k !== 'sym') return value;
    return (
      this.environment.instanceOf(hint, fn, state) ?? (value.hint ? value : { ...value, hint })
    );
  }

  #list(values: readonly Value[], open: readonly Value[], site: Site, state: State): Value {
    const members = values.map((each, i) => [String(i), member(each, site.at)] as const);
    const array = newObject('array', site.at, members, { open });
    return this.environment.objects.allocate(state, site, array);
  }

  #runStatic(cls: number, activation: Activation, state: State, self: Value): void {
    const staticFn = this.program.findClass(cls)?.staticFn;
    if (staticFn === undefined || activation.depth > 8) return;
    const fn = this.getFunction(staticFn);
    const tag = `static${String(cls)}`;
    const call = { at: fn.at, block: 0, tag, callback: undefined };
    const inner = this.activations.enter(fn.id, activation.id, activation, call);
    const trial = state.clone();
    this.bind(fn, inner, trial, self, []);
    adoptEndings(this.run(fn, inner, trial), state);
  }

  // One block

  #execute(run: Run, block: BlockIR, state: State): void {
    const { act } = run;
    if (block.loopHead !== undefined) this.#noteLoop(run, block, block.loopHead, state);
    for (const [index, instr] of block.instrs.entries()) {
      this.#steps.step(run, block.id, index, instr, state);
    }
    const term = block.term;
    switch (term.op) {
      case 'jump':
        run.arrive(term.next, state);
        return;
      case 'branch':
        this.#branch(run, block, term, state);
        return;
      case 'return': {
        const value = term.src === undefined ? UNDEFINED : readSlot(state, act, term.src);
        run.endings.push({ kind: 'return', value, state });
        return;
      }
      case 'throw':
        this.#throw(run, block, readSlot(state, act, term.src), state);
        return;
      case 'await': {
        const site: Site = { act, id: String(block.id), at: term.at };
        const value = readSlot(state, act, term.src);
        if (term.yields === true) run.leave(state);
        this.#finish(run, block, this.environment.settle(value, state, site), term);
        return;
      }
      case 'iterate': {
        run.arrive(term.exit, state.clone());
        const list = readSlot(state, act, term.src);
        const { objects } = this.environment;
        if (isEmptyList(list, state, objects)) return;
        const site: Site = { act, id: String(block.id), at: term.at };
        state.write(act, term.dst, elementOf(list, term.keys, state, site, objects));
        run.arrive(term.body, state);
        return;
      }
      case 'call':
        this.#call(run, block, term, state);
        return;
      case 'end':
        return;
    }
  }

  #noteLoop(run: Run, { term }: BlockIR, loop: number, state: State): void {
    const { progress, flights } = state;
    if (flights.status.size > 0) {
      const list = term.op === 'iterate' ? readSlot(state, run.act, term.src) : undefined;
      this.environment.rounds.noteRound(roundKey(run.act, { loop }), state, list);
    }
    if (progress.phase === 0 || progress.region !== undefined) return;
    if (!this.environment.followedLoops.get(run.act)?.has(loop)) return;
    const info = run.fn.loops[loop];
    if (info === undefined) return;
    const region: Region = { kind: info.kind, act: run.act, at: info.at, library: undefined };
    state.progress = { ...progress, region };
  }

  #branch(
    run: Run,
    block: BlockIR,
    term: Extract<BlockIR['term'], { op: 'branch' }>,
    state: State,
  ): void {
    const cond = readSlot(state, run.act, term.cond);
    const answer = truthiness(cond);
    if (answer !== 'unknown') {
      run.arrive(answer === 'yes' ? term.then : term.else, state);
      return;
    }
    const isEach = block.loops.length > 0 || run.activation.callback === 'repeated';
    this.environment.objects.answers.branch(cond, state, isEach);
    const other = state.clone();
    if (state.progress.phase === 1 && isTainted(cond)) {
      const branch = `${String(run.act)}:${String(block.id)}`;
      state.progress = withDoubt(state.progress, branch, 1);
      other.progress = withDoubt(other.progress, branch, 2);
    }
    noteAges(cond, run.act, state, other);
    if (term.subject !== undefined) refineSubject(run.act, term.subject, state, other);
    run.arrive(term.then, state);
    run.arrive(term.else, other);
  }

  #throw(run: Run, block: BlockIR, value: Value, state: State): void {
    const handler = block.handler === undefined ? undefined : run.fn.blocks[block.handler];
    if (handler === undefined) {
      run.endings.push({ kind: 'throw', value, state });
      return;
    }
    if (handler.thrown !== undefined) state.write(run.act, handler.thrown, value);
    run.arrive(handler.id, state);
  }

  #call(run: Run, block: BlockIR, term: CallTerm, state: State): void {
    const { act, activation } = run;
    const site: Site = { act, id: String(block.id), at: term.at, nameAt: term.nameAt };
    const callee = readSlot(state, act, term.callee);
    const receiver = term.receiver === undefined ? undefined : readSlot(state, act, term.receiver);
    const { args, openArgs } = this.#arguments(term, act, state);
    // Whatever is called may throw: in a `try`, what is written in the handler can run.
    const before =
      block.handler !== undefined && state.progress.phase === 0 ? state.clone() : undefined;
    const { lane, waits } = state.progress;
    const called = this.environment.call(
      { callee, receiver, args, openArgs, kind: term.kind, site, activation },
      state,
    );
    if (lane > 0 && !term.awaited && isUnread(run.graph, block.id, term.dst)) {
      // Nobody waits for what this call gives: `sleep(1000);`
      for (const { state: after } of called) {
        if (after.progress.lane === lane) after.progress = { ...after.progress, waits };
      }
    }
    const endings = term.awaited
      ? called.flatMap((each) =>
          each.kind === 'throw' ? [each] : this.environment.settle(each.value, each.state, site),
        )
      : called;
    if (before !== undefined && !endings.some((each) => each.kind === 'throw')) {
      const thrown = sym(`thrown:${String(act)}:${site.id}`, 'error', 'call');
      this.#throw(run, block, thrown, before);
    }
    this.#finish(run, block, endings, term);
  }

  #finish(
    run: Run,
    block: BlockIR,
    endings: readonly Ending[],
    term: { readonly dst: number; readonly next: number },
  ): void {
    for (const ending of endings) {
      if (ending.kind === 'throw') this.#throw(run, block, ending.value, ending.state);
      else {
        ending.state.write(run.act, term.dst, ending.value);
        run.arrive(term.next, ending.state);
      }
    }
  }

  #arguments(term: CallTerm, act: number, state: State): { args: Value[]; openArgs: boolean } {
    const args: Value[] = [];
    for (const arg of term.args) {
      const value = readSlot(state, act, arg.src);
      const items = arg.spread ? this.environment.objects.items(value, state) : [value];
      if (items === undefined) {
        loseFlights(state, findFlights(value, state));
        return { args, openArgs: true };
      }
      args.push(...items);
    }
    return { args, openArgs: false };
  }
}
