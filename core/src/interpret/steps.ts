/**
 * What one instruction does to a state. Not here: control flow and calls (`interpreter`).
 */
import type { FunctionId, FunctionIR, Instr, Key, MemberIR, Range, Slot } from '../ir/program.js';
import type { Activation, Activations } from './activations.js';
import type { Site } from './host.js';
import { importedFromPackage } from './linking/modules.js';
import type { Program } from './program.js';
import type { State } from './state.js';
import { identity } from './values/identity.js';
import { toList } from './values/iterables.js';
import { member, newObject, withMember, type Member, type Obj } from './values/object.js';
import type { Objects } from './values/objects.js';
import { binary, unary } from './values/operators.js';
import { isTainted } from './values/taint.js';
import { lib, lit, sym, traced, UNDEFINED, type Value } from './values/values.js';

/** The function that is running, and where. */
export interface Running {
  readonly fn: FunctionIR;
  readonly activation: Activation;
  readonly act: number;
}

/** What an import gives in a function; undefined when it names no module of the program. */
export type ReadImport = (
  fn: FunctionId,
  module: string,
  name: string,
  state: State,
) => Value | undefined;

/** The slot behind the last named one holds `this`; the next one `arguments`. */
export function thisSlot(fn: FunctionIR): Slot {
  return fn.slotNames.length;
}

export function readSlot(state: State, act: number, slot: Slot): Value {
  return state.read(act, slot) ?? UNDEFINED;
}

export class Steps {
  readonly #program: Program;
  readonly #activations: Activations;
  readonly #objects: Objects;
  readonly #imports: ReadImport;
  readonly #runStatic: (cls: number, running: Running, state: State, self: Value) => void;

  constructor(
    program: Program,
    activations: Activations,
    objects: Objects,
    imports: ReadImport,
    runStatic: (cls: number, running: Running, state: State, self: Value) => void,
  ) {
    this.#program = program;
    this.#activations = activations;
    this.#objects = objects;
    this.#imports = imports;
    this.#runStatic = runStatic;
  }

  step(running: Running, block: number, index: number, instr: Instr, state: State): void {
    const { act } = running;
    switch (instr.op) {
      case 'const':
        state.write(
          act,
          instr.dst,
          instr.at === undefined ? lit(instr.value) : traced(instr.value, [instr.at]),
        );
        return;
      case 'copy':
        state.write(act, instr.dst, readSlot(state, act, instr.src));
        return;
      case 'set': {
        const target = readSlot(state, act, instr.object);
        const value = readSlot(state, act, instr.src);
        this.#objects.answers.handOver([value], state, 'returned');
        this.#objects.set(target, keyOf(instr.key, state, act), value, state, instr.at);
        return;
      }
      case 'delete': {
        const target = readSlot(state, act, instr.object);
        this.#objects.delete(target, keyOf(instr.key, state, act), state, instr.at);
        return;
      }
      case 'writeOuter': {
        const home = this.#findLexical(running.activation, instr.fn);
        if (home !== undefined) state.write(home, instr.slot, readSlot(state, act, instr.src));
        return;
      }
      case 'static':
        this.#runStatic(instr.cls, running, state, readSlot(state, act, instr.src));
        return;
      default:
        state.write(act, instr.dst, this.#valueOf(running, block, index, instr, state));
    }
  }

  #valueOf(
    running: Running,
    block: number,
    index: number,
    instr: Exclude<Instr, { op: 'const' | 'copy' | 'set' | 'delete' | 'writeOuter' | 'static' }>,
    state: State,
  ): Value {
    const { act } = running;
    switch (instr.op) {
      case 'get': {
        const target = readSlot(state, act, instr.object);
        const site = siteOf(act, block, index, instr.at);
        return this.#objects.get(target, keyOf(instr.key, state, act), state, site);
      }
      case 'readOuter':
        return this.#readOuter(running.activation, instr.fn, instr.slot, state);
      case 'global':
        return instr.name === 'Infinity' ? lit(Infinity) : lib('', instr.name);
      case 'import':
        return (
          this.#imports(running.fn.id, instr.module, instr.name, state) ??
          importedFromPackage(instr.module, instr.name)
        );
      case 'regexp':
        return { k: 'regex', source: instr.source, flags: instr.flags };
      case 'function':
        return { k: 'fn', fn: instr.fn, act, self: undefined };
      case 'class': {
        const parent = instr.parent === undefined ? undefined : readSlot(state, act, instr.parent);
        return { k: 'cls', cls: instr.cls, act, parent };
      }
      case 'object': {
        const object = this.#object(instr.members, instr.at, act, state);
        return this.#objects.allocate(state, siteOf(act, block, index, instr.at), object);
      }
      case 'array':
        return this.#array(instr, act, state, siteOf(act, block, index, instr.at));
      case 'template': {
        const { tracing } = this.#objects.answers;
        const parts = instr.parts.map((part) =>
          typeof part !== 'string'
            ? readSlot(state, act, part)
            : tracing
              ? traced(part, [instr.at])
              : lit(part),
        );
        const text = this.#objects.concatText(parts, state);
        this.#objects.observations.made(text, parts, instr.at);
        return text;
      }
      case 'binary': {
        const left = readSlot(state, act, instr.left);
        const right = readSlot(state, act, instr.right);
        this.#objects.answers.compare(instr.operator, left, right, state, instr.at);
        const result = binary(instr.operator, left, right, state, this.#objects);
        this.#objects.observations.made(result, [left, right], instr.at);
        this.#objects.observations.compared(instr.operator, [left, right], act, block, instr.at);
        return result;
      }
      case 'unary':
        return unary(instr.operator, readSlot(state, act, instr.src));
      case 'this':
        return this.#readThis(running, state);
      case 'arguments':
        return readSlot(state, act, thisSlot(running.fn) + 1);
      case 'rest':
        return this.#rest(instr, act, state, siteOf(act, block, index, instr.at));
      case 'unknown': {
        const inputs = instr.inputs.map((slot) => readSlot(state, act, slot));
        const id = `u${String(act)}:${String(block)}.${String(index)}`;
        return sym(id, '', 'call', { taint: inputs.some(isTainted), inputs });
      }
    }
  }

  // Variables of enclosing functions

  #readOuter(activation: Activation, fn: number, slot: Slot, state: State): Value {
    const home = this.#findLexical(activation, fn);
    const value = home === undefined ? undefined : state.read(home, slot);
    if (value !== undefined) return value;
    const name = this.#program.findFunction(fn)?.slotNames[slot] ?? '';
    return sym(`v${String(fn)}:${String(slot)}`, name, 'mixed');
  }

  #findLexical(activation: Activation, fn: number): number | undefined {
    let current: Activation = activation;
    while (current.fn !== fn) {
      if (current.lexical === -1) return undefined;
      current = this.#activations.get(current.lexical);
    }
    return current.id;
  }

  #readThis({ fn, activation }: Running, state: State): Value {
    let current = activation;
    let ir: FunctionIR | undefined = fn;
    while (ir?.lexicalThis === true && current.lexical !== -1) {
      current = this.#activations.get(current.lexical);
      ir = this.#program.findFunction(current.fn);
    }
    return ir === undefined ? UNDEFINED : readSlot(state, current.id, thisSlot(ir));
  }

  // Objects and arrays

  #object(members: readonly MemberIR[], at: Range, act: number, state: State): Obj {
    let object = newObject('object', at);
    // Members gather in one map; only a spread or an unknown name needs the object in between.
    let gathered = new Map<string, Member>();
    for (const each of members) {
      const value = readSlot(state, act, each.src);
      const entry = { ...member(value, each.at), getter: each.kind === 'getter' };
      const name = each.kind === 'spread' ? undefined : keyOf(each.key, state, act);
      if (name?.k === 'lit') {
        gathered.set(String(name.v), entry);
        continue;
      }
      object = { ...object, members: gathered };
      object =
        name === undefined
          ? this.#objects.spread(object, value, state, each.at)
          : addMember(object, name, entry);
      gathered = new Map(object.members);
    }
    return { ...object, members: gathered };
  }

  #array(instr: Extract<Instr, { op: 'array' }>, act: number, state: State, site: Site): Value {
    const members = new Map<string, Member>();
    const open: Value[] = [];
    for (const [index, item] of instr.items.entries()) {
      const value = readSlot(state, act, item.src);
      const inner: Site = { ...site, id: `${site.id}s${String(index)}` };
      const list = item.spread ? toList(value, state, inner, this.#objects) : value;
      const items = item.spread ? this.#objects.items(list, state) : [value];
      if (items === undefined) open.push(list);
      else for (const each of items) members.set(String(members.size), member(each, instr.at));
    }
    const array = newObject('array', instr.at, members, { open });
    return this.#objects.allocate(state, site, array);
  }

  #rest(instr: Extract<Instr, { op: 'rest' }>, act: number, state: State, site: Site): Value {
    const src = readSlot(state, act, instr.src);
    if (instr.from === undefined) {
      const omit = instr.omit.map((key) => keyOf(key, state, act));
      return this.#objects.rest(src, omit, state, site);
    }
    const items = this.#objects.items(src, state)?.slice(instr.from);
    if (items === undefined) {
      return sym(`${identity(src)}.slice(${String(instr.from)})`, '', 'member', { from: src });
    }
    const members = items.map((each, i) => [String(i), member(each, instr.at)] as const);
    return this.#objects.allocate(state, site, newObject('array', instr.at, members));
  }
}

function siteOf(act: number, block: number, index: number, at: Range): Site {
  return { act, id: `${String(block)}.${String(index)}`, at };
}

function keyOf(key: Key, state: State, act: number): Value {
  return typeof key === 'string' ? lit(key) : readSlot(state, act, key.slot);
}

/** A computed name may be one of several, or any. */
function addMember(object: Obj, name: Value, entry: Member): Obj {
  if (name.k === 'lit') return withMember(object, String(name.v), entry);
  if (name.k !== 'union') {
    return {
      ...object,
      open: [...object.open, sym(`key:${identity(name)}`, '', 'mixed', { from: entry.value })],
    };
  }
  let result = object;
  for (const choice of name.of) {
    if (choice.k === 'lit')
      result = withMember(result, String(choice.v), { ...entry, maybe: true });
  }
  return result;
}
