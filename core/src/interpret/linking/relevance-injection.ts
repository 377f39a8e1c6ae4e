/**
 * Which fields of a class are given something that sends, where it is made: `new Cases(transport)`.
 * Called by `relevance` only; an over-approximation by names, as all there.
 */
import type { FunctionIR, Instr, ProgramIR, Slot } from '../../ir/program.js';

export interface Injection {
  /** Fields that the constructor sets from its parameters. */
  readonly fields: readonly string[];
  /** Names of variables, and numbers of functions, that are handed over. */
  readonly given: readonly (string | number)[];
}

export function collectInjections(program: ProgramIR): Injection[] {
  if (program.classes.length === 0) return [];
  return program.functions.flatMap((fn) =>
    fn.blocks.flatMap(({ term }) => {
      if (term.op !== 'call' || term.kind !== 'new' || term.args.length === 0) return [];
      const fields = fieldsOf(nameOf(fn, term.callee, program), program);
      const given = term.args.flatMap((each) => sourcesOf(fn, each.src, program, 3));
      return fields.length === 0 || given.length === 0 ? [] : [{ fields, given }];
    }),
  );
}

function fieldsOf(name: string | undefined, program: ProgramIR): string[] {
  const cls = program.classes.find((each) => each.name === name);
  const ctor = cls?.constructorFn === undefined ? undefined : program.functions[cls.constructorFn];
  return (ctor?.blocks ?? []).flatMap((block) =>
    block.instrs.flatMap((each) =>
      each.op === 'set' && typeof each.key === 'string' ? [each.key.replace(/^#/u, '')] : [],
    ),
  );
}

export function findMaker(fn: FunctionIR, slot: Slot): Instr | undefined {
  for (const block of fn.blocks) {
    const found = block.instrs.find((each) => 'dst' in each && each.dst === slot);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function nameOf(fn: FunctionIR, slot: Slot, program: ProgramIR): string | undefined {
  const made = findMaker(fn, slot);
  if (made?.op === 'copy') return fn.slotNames[made.src];
  return made?.op === 'readOuter' ? program.functions[made.fn]?.slotNames[made.slot] : undefined;
}

function sourcesOf(
  fn: FunctionIR,
  slot: Slot,
  program: ProgramIR,
  depth: number,
): (string | number)[] {
  const made = depth === 0 ? undefined : findMaker(fn, slot);
  switch (made?.op) {
    case 'copy':
    case 'readOuter':
      return [nameOf(fn, slot, program) ?? ''];
    case 'global':
      return [made.name];
    case 'function':
      return [made.fn];
    case 'object':
      return made.members.flatMap((each) => sourcesOf(fn, each.src, program, depth - 1));
    default:
      return madeByCall(fn, slot, program);
  }
}

/** `new Cases(new Transport())`, `new Cases(makeTransport())` */
function madeByCall(fn: FunctionIR, slot: Slot, program: ProgramIR): string[] {
  const call = fn.blocks.find(({ term }) => term.op === 'call' && term.dst === slot)?.term;
  const name = call?.op === 'call' ? nameOf(fn, call.callee, program) : undefined;
  return name === undefined ? [] : [name];
}
