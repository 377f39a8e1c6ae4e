/**
 * A summary made ready to run beside others: its functions, classes and positions get numbers of their
 * own, so that none of them is ever mistaken for another module's.
 *
 *      main file      module 1            module 2
 *   ├─ positions ─┼─ base 1 + offset ─┼─ base 2 + offset ─ …
 *
 * Functions are renumbered when they are first asked for: most of a module never runs.
 */
import type {
  BlockIR,
  ClassIR,
  FunctionIR,
  Instr,
  MemberIR,
  ProgramIR,
  Range,
  Terminator,
  TypeHint,
} from '../../ir/program.js';
import { LOCAL_CLASS } from '../../lower/scopes.js';
import type { ModuleSummary } from '../../modules/module-host.js';

/** Functions and classes that one module may have. */
export const IDS_PER_MODULE = 1 << 16;
/** Where positions of other modules begin: no file that is linted is longer. */
export const FIRST_POSITION = 1 << 27;

let lastIndex = 0;
let nextPosition = FIRST_POSITION;

export class LinkedModule {
  readonly summary: ModuleSummary;
  /** Number of its first function, and of its first class. */
  readonly firstId: number;
  /** Position of its first character. */
  readonly start: number;
  readonly #functions: (FunctionIR | undefined)[] = [];
  readonly #classes: (ClassIR | undefined)[] = [];

  constructor(summary: ModuleSummary) {
    this.summary = summary;
    this.firstId = ++lastIndex * IDS_PER_MODULE;
    this.start = nextPosition;
    nextPosition += summary.length + 1;
  }

  get file(): string {
    return this.summary.file;
  }

  get program(): ProgramIR {
    return this.summary.program;
  }

  get end(): number {
    return this.start + this.summary.length;
  }

  findFunction(id: number): FunctionIR | undefined {
    const index = id - this.firstId;
    const known = this.#functions[index];
    if (known !== undefined) return known;
    const own = this.program.functions[index];
    if (own === undefined) return undefined;
    const moved = this.#moveFunction(own);
    this.#functions[index] = moved;
    return moved;
  }

  findClass(id: number): ClassIR | undefined {
    const index = id - this.firstId;
    const known = this.#classes[index];
    if (known !== undefined) return known;
    const own = this.program.classes[index];
    if (own === undefined) return undefined;
    const moved = this.#moveClass(own);
    this.#classes[index] = moved;
    return moved;
  }

  // Renumbering

  #id<Id extends number | undefined>(id: Id): Id {
    return (id === undefined ? undefined : id + this.firstId) as Id;
  }

  #range([start, end]: Range): Range {
    return [start + this.start, end + this.start];
  }

  #hint(hint: TypeHint): TypeHint {
    return hint.module === LOCAL_CLASS
      ? { module: LOCAL_CLASS, name: String(Number(hint.name) + this.start) }
      : hint;
  }

  #moveFunction(fn: FunctionIR): FunctionIR {
    return {
      ...fn,
      id: this.#id(fn.id),
      parent: this.#id(fn.parent),
      owner: this.#id(fn.owner),
      params: fn.params.map((each) => ({ ...each, hint: each.hint && this.#hint(each.hint) })),
      blocks: fn.blocks.map((each) => this.#moveBlock(each)),
      loops: fn.loops.map(({ at, kind }) => ({ at: this.#range(at), kind })),
      at: this.#range(fn.at),
    };
  }

  #moveClass(cls: ClassIR): ClassIR {
    return {
      ...cls,
      id: this.#id(cls.id),
      parent: this.#id(cls.parent),
      constructorFn: this.#id(cls.constructorFn),
      fieldsFn: this.#id(cls.fieldsFn),
      staticFn: this.#id(cls.staticFn),
      methods: cls.methods.map((each) => ({ ...each, fn: this.#id(each.fn) })),
      fieldHints: Object.fromEntries(
        Object.entries(cls.fieldHints).map(([name, hint]) => [name, this.#hint(hint)]),
      ),
      at: this.#range(cls.at),
    };
  }

  #moveBlock(block: BlockIR): BlockIR {
    return {
      ...block,
      instrs: block.instrs.map((each) => this.#moveInstr(each)),
      term: this.#moveTerm(block.term),
    };
  }

  #moveInstr(instr: Instr): Instr {
    switch (instr.op) {
      case 'readOuter':
      case 'writeOuter':
      case 'function':
        return { ...instr, fn: this.#id(instr.fn) };
      case 'class':
      case 'static':
        return { ...instr, cls: this.#id(instr.cls) };
      case 'object': {
        const members = instr.members.map((each) => this.#moveMember(each));
        return { ...instr, members, at: this.#range(instr.at) };
      }
      default:
        return 'at' in instr ? { ...instr, at: this.#range(instr.at) } : instr;
    }
  }

  #moveMember(member: MemberIR): MemberIR {
    return { ...member, at: this.#range(member.at) };
  }

  #moveTerm(term: Terminator): Terminator {
    return 'at' in term ? { ...term, at: this.#range(term.at) } : term;
  }
}

const linked = new WeakMap<ModuleSummary, LinkedModule>();

/** Undefined for a module that is too large to be followed. */
export function link(summary: ModuleSummary): LinkedModule | undefined {
  const { functions, classes } = summary.program;
  if (functions.length > IDS_PER_MODULE || classes.length > IDS_PER_MODULE) return undefined;
  const known = linked.get(summary) ?? new LinkedModule(summary);
  linked.set(summary, known);
  return known;
}
