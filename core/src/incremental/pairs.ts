/**
 * Two texts of one file compared: which functions of the new program are, but for their positions, those of the old one.
 * Functions are paired from the module body inwards, in the order in which they are made. What has become a comment, while
 * the same was written beside it, is not where it seems to have moved to.
 * Used by `file-analyzer`.
 */
import type { ClassId, ClassIR, FunctionId, FunctionIR, ProgramIR, Range } from '../ir/program.js';
import { LOCAL_CLASS } from '../lower/scopes.js';
import type { Shift } from './shift.js';

export class Pairs {
  /** By function of the new program, the old one in its place. */
  readonly functions = new Map<FunctionId, FunctionId>();
  /** New functions of which nothing but positions differs, without a look at those written in them. */
  readonly same = new Set<FunctionId>();
  readonly #classes = new Map<ClassId, ClassId>();
  readonly #before: ProgramIR;
  readonly #after: ProgramIR;
  readonly #shift: Shift;
  readonly #waiting: FunctionIR[] = [];

  constructor(before: ProgramIR, after: ProgramIR, shift: Shift) {
    this.#before = before;
    this.#after = after;
    this.#shift = shift;
    this.#pair(0, 0);
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      const old = before.functions[this.functions.get(next.id) ?? -1];
      if (old !== undefined && this.#isSameFunction(old, next)) this.same.add(next.id);
    }
  }

  /** False when one of the two stands for another already. */
  #pair(old: FunctionId | undefined, id: FunctionId | undefined): boolean {
    if (old === undefined || id === undefined) return old === id;
    const known = this.functions.get(id);
    if (known !== undefined) return known === old;
    const fn = this.#after.functions[id];
    if (fn === undefined) return false;
    this.functions.set(id, old);
    this.#waiting.push(fn);
    return true;
  }

  /** Of classes that differ, no functions are paired: whoever makes the class may still be the same. */
  #pairClass(old: ClassId | undefined, id: ClassId | undefined): boolean {
    if (old === undefined || id === undefined) return old === id;
    const known = this.#classes.get(id);
    if (known !== undefined) return known === old;
    this.#classes.set(id, old);
    const [left, right] = [this.#before.classes[old], this.#after.classes[id]];
    if (left === undefined || right === undefined) return false;
    if (this.#isSame(shapeOf(left), shapeOf(right))) {
      const others = functionsOf(right);
      functionsOf(left).forEach((fn, index) => this.#pair(fn, others[index]));
    }
    return true;
  }

  #isSameFunction(left: FunctionIR, right: FunctionIR): boolean {
    const plain = { id: 0, parent: undefined, owner: undefined };
    return (
      this.#pair(left.parent, right.parent) &&
      this.#pairClass(left.owner, right.owner) &&
      this.#isSame({ ...left, ...plain }, { ...right, ...plain })
    );
  }

  /** But for positions. */
  #isSame(left: unknown, right: unknown): boolean {
    if (left === right) return true;
    if (!isObject(left) || !isObject(right)) return Object.is(left, right);
    if (left['module'] === LOCAL_CLASS && right['module'] === LOCAL_CLASS) {
      return this.#isSameHint(String(left['name']), String(right['name']));
    }
    if (Array.isArray(left) && Array.isArray(right)) {
      if (left.length !== right.length) return false;
      for (let at = 0; at < left.length; at++) if (!this.#isSame(left[at], right[at])) return false;
      return true;
    }
    let rest = Object.keys(right).length;
    for (const key in left) {
      rest--;
      if (!this.#isSameMember(key, left[key], right[key])) return false;
    }
    return rest === 0;
  }

  #isSameMember(key: string, left: unknown, right: unknown): boolean {
    switch (key) {
      case 'at':
        return this.#isMoved(left as Range | undefined, right as Range | undefined);
      case 'nameAt':
        return (left === undefined) === (right === undefined);
      case 'fn':
        return this.#pair(left as FunctionId, right as FunctionId);
      case 'cls':
        return this.#pairClass(left as ClassId, right as ClassId);
      default:
        return this.#isSame(left, right);
    }
  }

  #isMoved(old: Range | undefined, at: Range | undefined): boolean {
    if (old === undefined || at === undefined) return old === at;
    const moved = this.#shift.moveRange(old);
    return moved === undefined || (moved[0] === at[0] && moved[1] === at[1]);
  }

  /** They name classes by where they begin. */
  #isSameHint(left: string, right: string): boolean {
    const find = ({ classes }: ProgramIR, start: string): ClassId | undefined =>
      classes.find(({ at }) => at[0] === Number(start))?.id;
    return this.#pairClass(find(this.#before, left), find(this.#after, right));
  }
}

/** What somebody who uses a class can see of it, without its functions. */
function shapeOf({ name, hasParent, fieldHints, methods }: ClassIR): unknown {
  const signatures = methods.map((each) => ({ ...each, fn: 0 }));
  return { name, hasParent, fieldHints: Object.entries(fieldHints), signatures };
}

function functionsOf(cls: ClassIR): (FunctionId | undefined)[] {
  return [cls.constructorFn, cls.fieldsFn, cls.staticFn, ...cls.methods.map(({ fn }) => fn)];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
