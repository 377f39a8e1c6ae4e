/**
 * Which functions of a program can have to do with each other: those that mention one another in any direction, with all
 * that is written in them. What the module body runs, and what writes its variables, is one component with it.
 * Errs on the side of "yes"; what it does not see, a run shows (`crossings`). Used by `file-analyzer`.
 */
import { nameOf } from '../interpret/linking/relevance-injection.js';
import type {
  ClassId,
  ClassIR,
  FunctionId,
  FunctionIR,
  Instr,
  ProgramIR,
  Slot,
  TypeHint,
} from '../ir/program.js';
import { LOCAL_CLASS } from '../lower/scopes.js';

/** The component that the module body belongs to. */
export const MODULE = 0;

export interface Components {
  /** By function, the number of its component. */
  readonly of: readonly number[];
  /** By component, its functions; that of the module body comes first. */
  readonly members: ReadonlyMap<number, readonly FunctionId[]>;
}

export function findComponents(program: ProgramIR): Components {
  const joined = new Joined(program.functions.length);
  const unitOf = findUnits(program);
  const unitAt = (fn: FunctionId): number => unitOf[fn] ?? MODULE;
  const held = new Held(program, unitAt, joined);
  const joinClass = (unit: number, cls: ClassIR | undefined): void => {
    const fn = cls && findFunctionOf(cls);
    if (fn !== undefined) joined.join(unit, unitAt(fn));
  };
  const joinHint = (unit: number, hint: TypeHint | undefined): void => {
    if (hint?.module !== LOCAL_CLASS) return;
    joinClass(
      unit,
      program.classes.find(({ at }) => at[0] === Number(hint.name)),
    );
  };
  const written = findWritten(program);
  // What is written once may be lowered for each way that leads there: `finally`.
  const byStart = new Map<number, number>();
  for (const { id, at } of program.functions.slice(1)) {
    joined.join(unitAt(id), byStart.get(at[0]) ?? unitAt(id));
    byStart.set(at[0], unitAt(id));
  }
  for (const fn of program.functions.slice(1)) {
    const unit = unitAt(fn.id);
    for (const { hint } of fn.params) joinHint(unit, hint);
    // Who makes instances of a class is looked for by its name.
    const made = findMade(fn, program);
    for (const cls of program.classes) if (made.has(cls.name)) joinClass(unit, cls);
    for (const { instrs } of fn.blocks) {
      for (const instr of instrs) {
        if ((instr.op !== 'readOuter' && instr.op !== 'writeOuter') || instr.fn !== 0) continue;
        for (const each of held.of(instr.slot)) joined.join(unit, each);
        // What functions write, the module body is given.
        if (written.has(instr.slot)) joined.join(unit, MODULE);
      }
    }
  }
  for (const cls of program.classes) {
    const fn = findFunctionOf(cls);
    if (fn === undefined) continue;
    for (const hint of Object.values(cls.fieldHints)) joinHint(unitAt(fn), hint);
  }
  const of = program.functions.map(({ id }) => joined.find(unitAt(id)));
  const members = new Map<number, FunctionId[]>();
  of.forEach((component, id) => {
    const known = members.get(component) ?? [];
    members.set(component, known);
    known.push(id);
  });
  return { of, members };
}

/** One function of a class, which stands for all: they are one unit, or part of one. */
function findFunctionOf({
  constructorFn,
  fieldsFn,
  staticFn,
  methods,
}: ClassIR): FunctionId | undefined {
  return constructorFn ?? fieldsFn ?? staticFn ?? methods[0]?.fn;
}

/** Names of what a function makes instances of. */
function findMade(fn: FunctionIR, program: ProgramIR): ReadonlySet<string | undefined> {
  const calls = fn.blocks.flatMap(({ term }) =>
    term.op === 'call' && term.kind === 'new' ? [term] : [],
  );
  return new Set(calls.map(({ callee }) => nameOf(fn, callee, program)));
}

/** Variables of the module body that functions write. */
function findWritten({ functions }: ProgramIR): ReadonlySet<Slot> {
  const written = new Set<Slot>();
  for (const { blocks } of functions) {
    for (const { instrs } of blocks) {
      for (const instr of instrs) {
        if (instr.op === 'writeOuter' && instr.fn === 0) written.add(instr.slot);
      }
    }
  }
  return written;
}

/** By function, the function of the top level it is written in; of all that make up a class, the first. */
function findUnits({ functions, classes }: ProgramIR): readonly FunctionId[] {
  const ofClass = new Map<number, FunctionId>();
  const units: FunctionId[] = [];
  for (const fn of functions) {
    if (fn.parent === undefined) units[fn.id] = MODULE;
    else if (fn.parent !== 0) units[fn.id] = units[fn.parent] ?? MODULE;
    else {
      const owner = fn.lexicalThis ? undefined : fn.owner;
      const first = owner === undefined ? fn.id : (ofClass.get(owner) ?? fn.id);
      if (owner !== undefined && classes[owner]?.parent === 0) ofClass.set(owner, first);
      units[fn.id] = first;
    }
  }
  return units;
}

/** By variable of the module body, the units that it can hold or lead to. */
class Held {
  readonly #units = new Map<Slot, Set<number>>();
  readonly #program: ProgramIR;
  readonly #unitAt: (fn: FunctionId) => number;
  readonly #joined: Joined;
  #grown = false;

  constructor(program: ProgramIR, unitAt: (fn: FunctionId) => number, joined: Joined) {
    this.#program = program;
    this.#unitAt = unitAt;
    this.#joined = joined;
    do this.#grown = false;
    while (this.#pass());
  }

  of(...slots: readonly (Slot | undefined)[]): number[] {
    return slots.flatMap((each) => [...((each !== undefined && this.#units.get(each)) || [])]);
  }

  /** Goes through the module body once; has anything been added? */
  #pass(): boolean {
    for (const { instrs, term } of this.#program.functions[0]?.blocks ?? []) {
      for (const instr of instrs) this.#step(instr);
      if (term.op === 'call') {
        const units = this.of(term.callee, term.receiver, ...term.args.map(({ src }) => src));
        this.#joined.joinAll([MODULE, ...units]);
        this.#give(term.dst, units);
        if (term.receiver !== undefined) this.#give(term.receiver, units);
      } else if (term.op === 'await' || term.op === 'iterate') {
        this.#give(term.dst, this.of(term.src));
      }
    }
    return this.#grown;
  }

  #step(instr: Instr): void {
    switch (instr.op) {
      case 'function':
        this.#give(instr.dst, [this.#unitAt(instr.fn)]);
        return;
      case 'class': {
        const units = [...this.#unitsOfClass(instr.cls), ...this.of(instr.parent)];
        this.#joined.joinAll(units);
        this.#give(instr.dst, units);
        return;
      }
      case 'static':
        this.#joined.joinAll([MODULE, ...this.#unitsOfClass(instr.cls)]);
        return;
      case 'copy':
        this.#give(instr.dst, this.of(instr.src));
        this.#give(instr.src, this.of(instr.dst));
        return;
      case 'object': {
        // One may ask for another by `this`.
        const units = instr.members.flatMap(({ src }) => this.of(src));
        this.#joined.joinAll(units);
        this.#give(instr.dst, units);
        return;
      }
      case 'set':
        this.#joined.joinAll(this.of(instr.object, instr.src));
        this.#give(instr.object, this.of(instr.src));
        return;
      case 'get':
        // It may be a getter, and what is done to a member is done to the whole.
        this.#joined.joinAll([MODULE, ...this.of(instr.object)]);
        this.#give(instr.dst, this.of(instr.object));
        this.#give(instr.object, this.of(instr.dst));
        return;
      default:
        if ('dst' in instr) this.#give(instr.dst, this.of(...readsOf(instr)));
    }
  }

  #unitsOfClass(cls: ClassId): number[] {
    const { functions, classes } = this.#program;
    const own = functions.filter(
      ({ owner, parent }) => owner === cls && parent === classes[cls]?.parent,
    );
    return [...new Set(own.map(({ id }) => this.#unitAt(id)))];
  }

  #give(slot: Slot, units: readonly number[]): void {
    if (units.length === 0) return;
    const known = this.#units.get(slot) ?? new Set();
    const before = known.size;
    for (const each of units) known.add(each);
    this.#units.set(slot, known);
    this.#grown ||= known.size > before;
  }
}

function readsOf(instr: Instr): Slot[] {
  switch (instr.op) {
    case 'array':
      return instr.items.map(({ src }) => src);
    case 'rest':
      return [instr.src];
    case 'unknown':
      return [...instr.inputs];
    case 'binary':
      return [instr.left, instr.right];
    default:
      return [];
  }
}

/** Sets of numbers that are joined one after the other. */
class Joined {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  /** The smallest number that `each` is joined with. */
  find(each: number): number {
    const parent = this.#parents[each] ?? each;
    if (parent === each) return each;
    const root = this.find(parent);
    this.#parents[each] = root;
    return root;
  }

  join(left: number, right: number): void {
    const [one, other] = [this.find(left), this.find(right)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }

  joinAll([first, ...others]: readonly number[]): void {
    if (first !== undefined) for (const each of others) this.join(first, each);
  }
}
