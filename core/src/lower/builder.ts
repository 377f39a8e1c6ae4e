/**
 * Builds one function's control-flow graph, a block at a time.
 * Not here: what each kind of node becomes (`expressions`, `statements`, `functions`).
 *
 *   a call ends its block, because control may leave there:
 *
 *      [b0: … call f] ──next──▶ [b1: …]
 *            └──────thrown─────▶ [handler of the enclosing try, or the caller]
 */
import type { TSESTree } from '@typescript-eslint/types';
import type {
  BlockId,
  BlockIR,
  CallTerm,
  FunctionIR,
  Instr,
  Key,
  Primitive,
  Range,
  Slot,
  Terminator,
} from '../ir/program.js';
import type { Module } from './module.js';
import type { VariableLike } from './scopes.js';

/** A `try … finally` that is being left: lowers the finalizer once more at this exit. */
type Finalizer = () => void;

interface JumpTarget {
  readonly labels: readonly string[];
  readonly breakTo: BlockId;
  readonly continueTo: BlockId | undefined;
  readonly finalizers: number;
}

export class FunctionBuilder {
  readonly module: Module;
  readonly ir: FunctionIR;
  /** Nodes whose variables live in this function's activation. */
  #current: BlockIR;
  #handler: BlockId | undefined;
  #loops: readonly number[] = [];
  #targets: JumpTarget[] = [];
  #finalizers: Finalizer[] = [];
  /** Labels written in front of the next statement. */
  pendingLabels: string[] = [];
  /** Nesting of expressions being lowered; very deep ones become unknown. */
  depth = 0;

  constructor(module: Module, ir: FunctionIR) {
    this.module = module;
    this.ir = ir;
    this.#current = this.newBlock();
  }

  // Slots

  temp(): Slot {
    return this.ir.slotNames.push(undefined) - 1;
  }

  /** A slot that keeps its value to the end, as a variable does. */
  variable(name: string): Slot {
    return this.ir.slotNames.push(name) - 1;
  }

  // Blocks

  newBlock(): BlockIR {
    const block: BlockIR = {
      id: this.ir.blocks.length,
      instrs: [],
      term: { op: 'end' },
      handler: this.#handler,
      thrown: undefined,
      loops: this.#loops,
      loopHead: undefined,
    };
    this.ir.blocks.push(block);
    return block;
  }

  startBlock(block: BlockIR): void {
    this.#current = block;
  }

  get current(): BlockIR {
    return this.#current;
  }

  emit(instr: Instr): void {
    this.#current.instrs.push(instr);
  }

  /** Ends the current block; what follows until the next `startBlock` is unreachable. */
  end(term: Terminator): void {
    this.#current.term = term;
    this.#current = this.newBlock();
  }

  jump(to: BlockIR): void {
    this.end({ op: 'jump', next: to.id });
  }

  branch(cond: Slot, then: BlockIR, otherwise: BlockIR): void {
    this.end({ op: 'branch', cond, then: then.id, else: otherwise.id });
  }

  call(term: Omit<CallTerm, 'op' | 'dst' | 'next'>): Slot {
    const dst = this.temp();
    const next = this.newBlock();
    this.#current.term = { op: 'call', dst, next: next.id, ...term };
    this.#current = next;
    return dst;
  }

  await(src: Slot, at: Range, yields = false): Slot {
    const dst = this.temp();
    const next = this.newBlock();
    this.#current.term = { op: 'await', dst, src, next: next.id, at, ...(yields && { yields }) };
    this.#current = next;
    return dst;
  }

  // Small values

  /** `at`: where it is written, when that is to be known. */
  constant(value: Primitive, at?: Range): Slot {
    const dst = this.temp();
    this.emit(at === undefined ? { op: 'const', dst, value } : { op: 'const', dst, value, at });
    return dst;
  }

  unknown(inputs: readonly Slot[], at: Range): Slot {
    const dst = this.temp();
    this.emit({ op: 'unknown', dst, inputs, at });
    return dst;
  }

  get(object: Slot, key: Key, at: Range): Slot {
    const dst = this.temp();
    this.emit({ op: 'get', dst, object, key, at });
    return dst;
  }

  // Variables

  readVariable(variable: VariableLike, name: string): Slot {
    const binding = this.module.scopes.findImport(variable);
    const dst = this.temp();
    if (binding !== undefined) {
      this.emit({ op: 'import', dst, module: binding.module, name: binding.name });
      return dst;
    }
    const home = this.module.locate(variable, name, this);
    if (home.fn === this.ir.id) this.emit({ op: 'copy', dst, src: home.slot });
    else this.emit({ op: 'readOuter', dst, fn: home.fn, slot: home.slot });
    return dst;
  }

  writeVariable(variable: VariableLike, name: string, src: Slot): void {
    const home = this.module.locate(variable, name, this);
    if (home.fn === this.ir.id) this.emit({ op: 'copy', dst: home.slot, src });
    else this.emit({ op: 'writeOuter', fn: home.fn, slot: home.slot, src });
  }

  // Loops and jumps

  /** Runs `body` with the blocks it makes marked as inside a new loop. */
  inLoop(at: Range, kind: 'loop' | 'each', body: (loop: number) => void): void {
    const loop = this.ir.loops.push({ at, kind }) - 1;
    const outer = this.#loops;
    this.#loops = [...outer, loop];
    body(loop);
    this.#loops = outer;
  }

  /** Makes `breakTo` (and `continueTo`, in a loop) reachable by `break` and `continue`. */
  withTarget(breakTo: BlockIR, continueTo: BlockIR | undefined, body: () => void): void {
    const labels = this.pendingLabels;
    this.pendingLabels = [];
    this.#targets.push({
      labels,
      breakTo: breakTo.id,
      continueTo: continueTo?.id,
      finalizers: this.#finalizers.length,
    });
    body();
    this.#targets.pop();
  }

  jumpOut(kind: 'break' | 'continue', label: string | undefined): void {
    const target = this.#targets.findLast((each) =>
      label === undefined
        ? each.labels.length === 0 || each.continueTo !== undefined
          ? kind === 'break' || each.continueTo !== undefined
          : false
        : each.labels.includes(label),
    );
    if (target === undefined) {
      this.end({ op: 'end' });
      return;
    }
    this.#runFinalizers(target.finalizers);
    const next = kind === 'break' ? target.breakTo : (target.continueTo ?? target.breakTo);
    this.end({ op: 'jump', next });
  }

  return(src: Slot | undefined): void {
    this.#runFinalizers(0);
    this.end({ op: 'return', src });
  }

  throw(src: Slot): void {
    this.end({ op: 'throw', src });
  }

  // Exceptions

  withHandler(handler: BlockIR, body: () => void): void {
    const outer = this.#handler;
    this.#handler = handler.id;
    this.startFresh();
    body();
    this.#handler = outer;
    this.startFresh();
  }

  /** Goes on in a new block, so that the handler in force now applies from here. */
  startFresh(): void {
    const block = this.newBlock();
    this.#current.term = { op: 'jump', next: block.id };
    this.#current = block;
  }

  withFinalizer(finalizer: Finalizer, body: () => void): void {
    this.#finalizers.push(finalizer);
    body();
    this.#finalizers.pop();
  }

  #runFinalizers(downTo: number): void {
    const all = this.#finalizers;
    for (let index = all.length - 1; index >= downTo; index--) {
      this.#finalizers = all.slice(0, index);
      all[index]?.();
    }
    this.#finalizers = all;
  }
}

export function toRange(node: TSESTree.Node): Range {
  return [node.range[0], node.range[1]];
}
