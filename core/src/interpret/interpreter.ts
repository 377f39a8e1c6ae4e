/**
 * Runs lowered functions on abstract values until nothing changes any more.
 *
 *   in[block] ──instructions──▶ terminator ──▶ in[next], joined
 *                    └─thrown──▶ in[handler], or an ending of the function
 *
 * States of different progress (before / after the followed request) are kept apart. Calls are
 * run in place, in an activation of their own. Not here: what calls do (`calls`, `builtins`).
 */
import type {
  BlockIR,
  CallTerm,
  FunctionIR,
  Instr,
  Key,
  MemberIR,
  ProgramIR,
  Slot,
} from '../ir/program.js';
import type { Activation } from './activations.js';
import { Activations } from './activations.js';
import { getGraph } from './graph.js';
import type { Ending, Site } from './host.js';
import type { Objects } from './objects.js';
import { binary, unary } from './operators.js';
import { member, newObject, withMember, type Obj, type Region, type State } from './state.js';
import {
  identity,
  isNullish,
  isTainted,
  join,
  lib,
  lit,
  refine,
  sym,
  truthiness,
  union,
  UNDEFINED,
  type Value,
} from './values.js';

/** Thrown when a run takes too many steps; the facts found so far stay. */
export class BudgetError extends Error {}

/** Joins at one block after which what still changes becomes unknown. */
const WIDEN_AFTER = 8;

export interface CallRequest {
  readonly callee: Value;
  readonly receiver: Value | undefined;
  readonly args: readonly Value[];
  /** An unknown number of further arguments follows. */
  readonly openArgs: boolean;
  readonly kind: CallTerm['kind'];
  readonly site: Site;
  readonly activation: Activation;
}

/** What a run does outside its own function. */
export interface Environment {
  readonly objects: Objects;
  call(request: CallRequest, state: State): Ending[];
  /** Value of an awaited promise-like: what it gives and what it throws. */
  settle(value: Value, state: State, site: Site): Ending[];
  /** The loops around the followed request: `activation → loop indexes`. */
  readonly followedLoops: ReadonlyMap<number, ReadonlySet<number>>;
}

interface Flow {
  readonly endings: Ending[];
  arrive(block: number, state: State): void;
}

export class Interpreter {
  readonly program: ProgramIR;
  readonly activations = new Activations();
  readonly environment: Environment;
  /** Blocks that may still be executed. */
  budget = 0;

  constructor(program: ProgramIR, environment: (self: Interpreter) => Environment) {
    this.program = program;
    this.environment = environment(this);
  }

  getFunction(id: number): FunctionIR {
    const found = this.program.functions[id];
    if (found === undefined) throw new RangeError(`no function ${String(id)}`);
    return found;
  }

  // One function

  /** The frame must hold the parameters already; see `bind`. */
  run(fn: FunctionIR, activation: Activation, entry: State): Ending[] {
    const graph = getGraph(fn);
    const inStates = new Map<number, State>();
    const queue = new Set<number>();
    const joins = new Map<number, number>();
    const endings: Ending[] = [];
    const flow: Flow = {
      endings,
      arrive: (block, state) => {
        const key = (graph.order[block] ?? 0) * 4 + state.partition;
        const known = inStates.get(key);
        const visits = (joins.get(key) ?? 0) + 1;
        joins.set(key, visits);
        if (known === undefined) inStates.set(key, state);
        else if (!known.absorb(state, visits > WIDEN_AFTER)) return;
        queue.add(key);
      },
    };
    flow.arrive(0, entry);
    while (queue.size > 0) {
      const key = Math.min(...queue);
      queue.delete(key);
      const state = inStates.get(key);
      const id = graph.blocks[key >> 2];
      const block = id === undefined ? undefined : fn.blocks[id];
      if (state === undefined || block === undefined) continue;
      if (--this.budget < 0) throw new BudgetError();
      const mayMove = graph.single[block.id] === true;
      if (mayMove) inStates.delete(key);
      this.#execute(fn, activation, block, mayMove ? state : state.clone(), flow);
    }
    return joinEndings(endings);
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
    state.startFrame(activation.id);
    fn.params.forEach((param, index) => {
      const site: Site = { act: activation.id, id: `p${String(index)}`, at: fn.at };
      if (param.rest) {
        const rest = args.slice(index).map((each, i) => [String(i), member(each, fn.at)] as const);
        const open = openArgs ? [sym(`${String(activation.id)}:rest`, param.name, 'param')] : [];
        const array = newObject('array', fn.at, rest, { open });
        const value = this.environment.objects.allocate(state, site, array);
        state.write(activation.id, param.slot, value);
        return;
      }
      const { hint } = param;
      const missing = openArgs
        ? sym(`${String(activation.id)}:p${String(index)}`, param.name, 'param', { hint })
        : UNDEFINED;
      const value = args[index] ?? missing;
      const hinted = value.k === 'sym' && value.hint === undefined && hint ? { ...value, hint } : value;
      state.write(activation.id, param.slot, hinted);
    });
    state.write(activation.id, thisSlot(fn), receiver ?? UNDEFINED);
    const all = args.map((each, i) => [String(i), member(each, fn.at)] as const);
    if (fn.usesArguments) {
      const site: Site = { act: activation.id, id: 'arguments', at: fn.at };
      const value = this.environment.objects.allocate(state, site, newObject('array', fn.at, all));
      state.write(activation.id, thisSlot(fn) + 1, value);
    }
  }

  // One block

  #execute(fn: FunctionIR, activation: Activation, block: BlockIR, state: State, flow: Flow): void {
    if (block.loopHead !== undefined) this.#noteLoop(fn, activation, block.loopHead, state);
    block.instrs.forEach((instr, index) => {
      this.#step(fn, activation, block, index, instr, state);
    });
    const term = block.term;
    const read = (slot: Slot): Value => this.#read(state, activation, slot);
    const site: Site = { act: activation.id, id: String(block.id), at: 'at' in term ? term.at : [0, 0] };
    switch (term.op) {
      case 'jump':
        flow.arrive(term.next, state);
        return;
      case 'branch':
        this.#branch(activation, term, state, flow);
        return;
      case 'return':
        flow.endings.push({
          kind: 'return',
          value: term.src === undefined ? UNDEFINED : read(term.src),
          state,
        });
        return;
      case 'throw':
        this.#throw(activation, fn, block, read(term.src), state, flow);
        return;
      case 'await':
        this.#finish(
          fn,
          activation,
          block,
          this.environment.settle(read(term.src), state, site),
          term,
          flow,
        );
        return;
      case 'iterate': {
        const done = state.clone();
        flow.arrive(term.exit, done);
        if (isEmptyList(read(term.src), state, this.environment.objects)) return;
        const element = this.#element(read(term.src), term.keys, state, site);
        state.write(activation.id, term.dst, element);
        flow.arrive(term.body, state);
        return;
      }
      case 'call':
        this.#call(fn, activation, block, term, site, state, flow);
        return;
      case 'end':
        return;
    }
  }

  #noteLoop(fn: FunctionIR, activation: Activation, loop: number, state: State): void {
    const { progress } = state;
    if (progress.phase === 0 || progress.region !== undefined) return;
    if (!this.environment.followedLoops.get(activation.id)?.has(loop)) return;
    const info = fn.loops[loop];
    if (info === undefined) return;
    const region: Region = {
      kind: info.kind,
      act: activation.id,
      at: info.at,
      library: undefined,
    };
    state.progress = { ...progress, region };
  }

  #branch(
    activation: Activation,
    term: Extract<BlockIR['term'], { op: 'branch' }>,
    state: State,
    flow: Flow,
  ): void {
    const cond = this.#read(state, activation, term.cond);
    const answer = truthiness(cond);
    if (answer !== 'unknown') {
      flow.arrive(answer === 'yes' ? term.then : term.else, state);
      return;
    }
    if (state.progress.phase === 1 && isTainted(cond)) {
      state.progress = { ...state.progress, certain: false };
    }
    const other = state.clone();
    if (term.subject !== undefined) {
      const { slot, test } = term.subject;
      const value = state.read(activation.id, slot);
      if (value?.k === 'union') {
        const keep = (yes: boolean) => (each: Value) =>
          test === 'truthy'
            ? truthiness(each) !== (yes ? 'no' : 'yes')
            : isNullish(each) !== ((test === 'nullish') === yes ? 'no' : 'yes');
        state.write(activation.id, slot, refine(value, keep(true)));
        other.write(activation.id, slot, refine(value, keep(false)));
      }
    }
    flow.arrive(term.then, state);
    flow.arrive(term.else, other);
  }

  #throw(
    activation: Activation,
    fn: FunctionIR,
    block: BlockIR,
    value: Value,
    state: State,
    flow: Flow,
  ): void {
    const handler = block.handler === undefined ? undefined : fn.blocks[block.handler];
    if (handler === undefined) {
      flow.endings.push({ kind: 'throw', value, state });
      return;
    }
    if (handler.thrown !== undefined) state.write(activation.id, handler.thrown, value);
    flow.arrive(handler.id, state);
  }

  #call(
    fn: FunctionIR,
    activation: Activation,
    block: BlockIR,
    term: CallTerm,
    site: Site,
    state: State,
    flow: Flow,
  ): void {
    const callee = this.#read(state, activation, term.callee);
    const receiver =
      term.receiver === undefined ? undefined : this.#read(state, activation, term.receiver);
    const { args, open } = this.#spreadArgs(term, activation, state);
    const before =
      block.handler !== undefined && state.progress.phase === 0 ? state.clone() : undefined;
    const called = this.environment.call(
      { callee, receiver, args, openArgs: open, kind: term.kind, site, activation },
      state,
    );
    const endings = term.awaited
      ? called.flatMap((each) =>
          each.kind === 'throw' ? [each] : this.environment.settle(each.value, each.state, site),
        )
      : called;
    if (before !== undefined && !endings.some((each) => each.kind === 'throw')) {
      const thrown = sym(`thrown:${String(site.act)}:${site.id}`, 'error', 'call');
      this.#throw(activation, fn, block, thrown, before, flow);
    }
    this.#finish(fn, activation, block, endings, term, flow);
  }

  #finish(
    fn: FunctionIR,
    activation: Activation,
    block: BlockIR,
    endings: readonly Ending[],
    term: { readonly dst: Slot; readonly next: number },
    flow: Flow,
  ): void {
    for (const ending of endings) {
      if (ending.kind === 'throw') {
        this.#throw(activation, fn, block, ending.value, ending.state, flow);
      } else {
        ending.state.write(activation.id, term.dst, ending.value);
        flow.arrive(term.next, ending.state);
      }
    }
  }

  #spreadArgs(
    term: CallTerm,
    activation: Activation,
    state: State,
  ): { args: Value[]; open: boolean } {
    const args: Value[] = [];
    for (const arg of term.args) {
      const value = this.#read(state, activation, arg.src);
      if (!arg.spread) {
        args.push(value);
        continue;
      }
      const items = this.environment.objects.items(value, state);
      if (items === undefined) return { args, open: true };
      args.push(...items);
    }
    return { args, open: false };
  }

  /** One element of what a loop walks over. */
  #element(list: Value, keys: boolean, state: State, site: Site): Value {
    return elementOf(list, keys, state, site, this.environment.objects);
  }

  // One instruction

  #read(state: State, activation: Activation, slot: Slot): Value {
    return state.read(activation.id, slot) ?? UNDEFINED;
  }

  #step(
    fn: FunctionIR,
    activation: Activation,
    block: BlockIR,
    index: number,
    instr: Instr,
    state: State,
  ): void {
    const { objects } = this.environment;
    const act = activation.id;
    const read = (slot: Slot): Value => this.#read(state, activation, slot);
    const key = (each: Key): Value => (typeof each === 'string' ? lit(each) : read(each.slot));
    const site = (at: readonly [number, number]): Site => ({
      act,
      id: `${String(block.id)}.${String(index)}`,
      at,
    });
    switch (instr.op) {
      case 'const':
        state.write(act, instr.dst, lit(instr.value));
        return;
      case 'regexp':
        state.write(act, instr.dst, { k: 'regex', source: instr.source, flags: instr.flags });
        return;
      case 'copy':
        state.write(act, instr.dst, read(instr.src));
        return;
      case 'readOuter':
        state.write(act, instr.dst, this.#readOuter(activation, instr.fn, instr.slot, state));
        return;
      case 'writeOuter': {
        const home = this.#findLexical(activation, instr.fn);
        if (home !== undefined) state.write(home, instr.slot, read(instr.src));
        return;
      }
      case 'global':
        state.write(act, instr.dst, lib('', instr.name));
        return;
      case 'import':
        state.write(act, instr.dst, importValue(instr.module, instr.name));
        return;
      case 'function':
        state.write(act, instr.dst, { k: 'fn', fn: instr.fn, act, self: undefined });
        return;
      case 'class': {
        const parent = instr.parent === undefined ? undefined : read(instr.parent);
        state.write(act, instr.dst, { k: 'cls', cls: instr.cls, act, parent });
        return;
      }
      case 'static':
        this.#runStatic(instr.cls, activation, state, read(instr.src));
        return;
      case 'object': {
        const object = this.#object(instr.members, instr.at, read, key, state);
        state.write(act, instr.dst, objects.allocate(state, site(instr.at), object));
        return;
      }
      case 'array': {
        const value = this.#array(instr, read, state, site(instr.at));
        state.write(act, instr.dst, value);
        return;
      }
      case 'get':
        state.write(
          act,
          instr.dst,
          objects.get(read(instr.object), key(instr.key), state, site(instr.at)),
        );
        return;
      case 'set':
        objects.set(read(instr.object), key(instr.key), read(instr.src), state, instr.at);
        return;
      case 'delete':
        objects.delete(read(instr.object), key(instr.key), state, instr.at);
        return;
      case 'template': {
        const parts = instr.parts.map((part) => (typeof part === 'string' ? lit(part) : read(part)));
        state.write(act, instr.dst, objects.concatText(parts, state));
        return;
      }
      case 'binary': {
        const value = binary(instr.operator, read(instr.left), read(instr.right), state, objects);
        state.write(act, instr.dst, value);
        return;
      }
      case 'unary':
        state.write(act, instr.dst, unary(instr.operator, read(instr.src)));
        return;
      case 'this':
        state.write(act, instr.dst, this.#readThis(fn, activation, state));
        return;
      case 'arguments':
        state.write(act, instr.dst, state.read(act, thisSlot(fn) + 1) ?? UNDEFINED);
        return;
      case 'rest':
        state.write(act, instr.dst, this.#rest(instr, read, key, state, site(instr.at)));
        return;
      case 'unknown': {
        const inputs = instr.inputs.map(read);
        const id = `u${String(act)}:${site(instr.at).id}`;
        const taint = inputs.some(isTainted);
        state.write(act, instr.dst, sym(id, '', 'call', { taint, inputs }));
        return;
      }
    }
  }

  #readOuter(activation: Activation, fn: number, slot: Slot, state: State): Value {
    const home = this.#findLexical(activation, fn);
    const value = home === undefined ? undefined : state.read(home, slot);
    if (value !== undefined) return value;
    const name = this.getFunction(fn).slotNames[slot] ?? '';
    return sym(`v${String(fn)}:${String(slot)}`, name, 'mixed');
  }

  #findLexical(activation: Activation, fn: number): number | undefined {
    let current: Activation = activation;
    while (current.fn !== fn) {
      if (current.lexical === -1) return undefined;
      current = this.activations.get(current.lexical);
    }
    return current.id;
  }

  #readThis(fn: FunctionIR, activation: Activation, state: State): Value {
    let current = activation;
    let ir = fn;
    while (ir.lexicalThis && current.lexical !== -1) {
      current = this.activations.get(current.lexical);
      ir = this.getFunction(current.fn);
    }
    return state.read(current.id, thisSlot(ir)) ?? UNDEFINED;
  }

  #runStatic(cls: number, activation: Activation, state: State, self: Value): void {
    const staticFn = this.program.classes[cls]?.staticFn;
    if (staticFn === undefined || activation.depth > 8) return;
    const fn = this.getFunction(staticFn);
    const inner = this.activations.enter(fn.id, activation.id, activation, {
      at: fn.at,
      block: 0,
      tag: `static${String(cls)}`,
      callback: false,
    });
    const trial = state.clone();
    this.bind(fn, inner, trial, self, []);
    adoptEndings(this.run(fn, inner, trial), state);
  }

  #object(
    members: readonly MemberIR[],
    at: readonly [number, number],
    read: (slot: Slot) => Value,
    key: (each: Key) => Value,
    state: State,
  ): Obj {
    let object = newObject('object', at);
    for (const each of members) {
      if (each.kind === 'spread') {
        object = this.environment.objects.spread(object, read(each.src), state, each.at);
        continue;
      }
      const name = key(each.key);
      const entry = { ...member(read(each.src), each.at), getter: each.kind === 'getter' };
      if (name.k === 'lit') object = withMember(object, String(name.v), entry);
      else if (name.k === 'union') {
        for (const choice of name.of) {
          if (choice.k === 'lit') {
            object = withMember(object, String(choice.v), { ...entry, maybe: true });
          }
        }
      } else {
        object = { ...object, open: [...object.open, sym(`key:${identity(name)}`, '', 'mixed')] };
      }
    }
    return object;
  }

  #array(
    instr: Extract<Instr, { op: 'array' }>,
    read: (slot: Slot) => Value,
    state: State,
    site: Site,
  ): Value {
    const { objects } = this.environment;
    const members = new Map<string, Obj['members'] extends ReadonlyMap<string, infer M> ? M : never>();
    const open: Value[] = [];
    for (const item of instr.items) {
      const value = read(item.src);
      if (!item.spread) {
        members.set(String(members.size), member(value, instr.at));
        continue;
      }
      const items = objects.items(value, state);
      if (items === undefined) open.push(value);
      else for (const each of items) members.set(String(members.size), member(each, instr.at));
    }
    return objects.allocate(state, site, newObject('array', instr.at, members, { open }));
  }

  #rest(
    instr: Extract<Instr, { op: 'rest' }>,
    read: (slot: Slot) => Value,
    key: (each: Key) => Value,
    state: State,
    site: Site,
  ): Value {
    const { objects } = this.environment;
    const src = read(instr.src);
    if (instr.from === undefined) return objects.rest(src, instr.omit.map(key), state, site);
    const items = objects.items(src, state)?.slice(instr.from);
    if (items === undefined) {
      return sym(`${identity(src)}.slice(${String(instr.from)})`, '', 'member');
    }
    const members = items.map((each, i) => [String(i), member(each, instr.at)] as const);
    return objects.allocate(state, site, newObject('array', instr.at, members));
  }
}

export function thisSlot(fn: FunctionIR): Slot {
  return fn.slotNames.length;
}

function importValue(module: string, name: string): Value {
  const plain = module.startsWith('node:') ? module.slice(5) : module;
  return lib(plain, name === 'default' || name === '*' ? '' : name);
}

function isEmptyList(list: Value, state: State, objects: Objects): boolean {
  const items = objects.items(list, state);
  return items?.length === 0;
}

/** An element of a list, another one for each round of the loop and each attempt. */
export function elementOf(
  list: Value,
  keys: boolean,
  state: State,
  site: Site,
  objects: Objects,
): Value {
  const tag = `${String(site.act)}:${site.id}${state.progress.phase === 1 ? "'" : ''}`;
  const object = objects.find(list, state);
  if (keys && object !== undefined && object.open.length === 0) {
    return union([...object.members.keys()].map((each) => lit(each)), tag);
  }
  const items = object?.kind === 'array' ? [...object.members.values()] : undefined;
  if (items !== undefined && items.length > 0 && object?.open.length === 0) {
    return union(items.map((each) => each.value), tag);
  }
  const name = list.k === 'sym' ? `${list.name}[]` : '';
  return sym(`e${tag}`, name, 'element', { inputs: [list] });
}

/** Makes `state` what it is after a run that cannot fail, as far as the caller is concerned. */
export function adoptEndings(endings: readonly Ending[], state: State): void {
  const [first, ...rest] = endings.filter((each) => each.kind === 'return');
  if (first === undefined) return;
  for (const each of rest) first.state.absorb(each.state);
  state.become(first.state);
}

/** One ending per kind and progress, so that callers see few states. */
export function joinEndings(endings: readonly Ending[]): Ending[] {
  if (endings.length < 2) return [...endings];
  const out = new Map<string, Ending>();
  for (const ending of endings) {
    const key = `${ending.kind}${String(ending.state.partition)}`;
    const known = out.get(key);
    if (known === undefined) {
      out.set(key, ending);
      continue;
    }
    known.state.absorb(ending.state);
    const value = join(known.value, ending.value);
    out.set(key, { kind: ending.kind, state: known.state, value });
  }
  return [...out.values()];
}
