/**
 * Which instance stands for all of a class when one of its methods is run by itself: those that the
 * module makes, or one whose overridden members are left open. Called by `session`.
 */
import type { ClassIR, FunctionIR, Range, Slot } from '../ir/program.js';
import type { Program } from './program.js';
import type { State } from './state.js';
import { joinObjects, member, type Obj } from './values/object.js';
import { sym, type Ref, type Value } from './values/values.js';

/** The instances of exactly this class that the module body makes, as one; undefined for none. */
export function findMadeInstance(cls: number, module: State): Ref | undefined {
  const made = new Map(
    module.findObjects((object) => object.kind === 'instance' && object.cls?.cls === cls),
  );
  const objects = [...made.values()];
  const [id] = made.keys();
  if (id === undefined) return undefined;
  const first: Ref = { k: 'ref', id };
  if (objects.length === 1) return first;
  const all: Ref = { k: 'ref', id: `${first.id}+` };
  module.setObject(
    all.id,
    objects.reduce((left, right) => joinObjects(left, right, undefined)),
  );
  return all;
}

/** Functions and constructors beside the class that make instances of it, a few at most. */
export function findCreators(cls: ClassIR, program: Program): FunctionIR[] {
  const all = program.functionsBeside(cls.parent).filter((fn) => {
    if (fn.parent === undefined || fn.owner === cls.id) return false;
    return fn.blocks.some(
      ({ term }) =>
        term.op === 'call' && term.kind === 'new' && nameOf(fn, term.callee, program) === cls.name,
    );
  });
  return all.length > MAX_CREATORS ? [] : all;
}

const MAX_CREATORS = 4;

function nameOf(fn: FunctionIR, slot: Slot, program: Program): string | undefined {
  for (const block of fn.blocks) {
    for (const each of block.instrs) {
      if (!('dst' in each) || each.dst !== slot) continue;
      if (each.op === 'copy') return fn.slotNames[each.src];
      if (each.op === 'readOuter') return program.findFunction(each.fn)?.slotNames[each.slot];
    }
  }
  return undefined;
}

/** What a subclass has of its own is not known when only the parent's code is looked at. */
export function openOverridden(cls: number, self: Ref, state: State, program: Program): void {
  const names = new Set<string>();
  for (const each of state.findClasses()) {
    if (each.cls === cls || !isBelow(each.parent, cls)) continue;
    for (const name of ownMembers(each.cls, program)) names.add(name);
  }
  const object = state.object(self.id);
  const at = object?.at;
  if (names.size === 0 || object === undefined || at === undefined) return;
  state.setObject(self.id, withOpen(object, names, self, at));
}

function withOpen(object: Obj, names: ReadonlySet<string>, self: Ref, at: Range): Obj {
  const members = new Map(object.members);
  for (const name of names) {
    const some = sym(`${self.id}.${name}`, `this.${name}`, 'member');
    members.set(name, member(some, object.members.get(name)?.at ?? at));
  }
  return { ...object, members };
}

function isBelow(parent: Value | undefined, cls: number): boolean {
  for (let at = parent; at?.k === 'cls'; at = at.parent) if (at.cls === cls) return true;
  return false;
}

/** Methods, fields, and what the constructor sets. Private names are the class's alone. */
function ownMembers(cls: number, program: Program): string[] {
  const ir = program.findClass(cls);
  if (ir === undefined) return [];
  const setters = [ir.fieldsFn, ir.constructorFn].flatMap((id) =>
    id === undefined ? [] : setOnThis(program.getFunction(id)),
  );
  const methods = ir.methods.filter((each) => !each.isStatic).map((each) => each.name);
  return [...methods, ...setters].filter((name) => !name.startsWith('#'));
}

function setOnThis(fn: FunctionIR): string[] {
  return fn.blocks.flatMap((block) => {
    const self = new Set(block.instrs.flatMap((each) => (each.op === 'this' ? [each.dst] : [])));
    return block.instrs.flatMap((each) =>
      each.op === 'set' && typeof each.key === 'string' && self.has(each.object) ? [each.key] : [],
    );
  });
}
