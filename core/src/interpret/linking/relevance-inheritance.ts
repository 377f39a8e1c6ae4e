/**
 * Which classes inherit from something that sends and stands in another module: `class Persona extends ApiClient`.
 * Called by `relevance` only; an over-approximation by names, as all there.
 */
import type { ClassId, ProgramIR } from '../../ir/program.js';
import { findMaker, nameOf } from './relevance-injection.js';
import type { IsSending } from './relevance.js';

/** What a class extends: an import, or a class of the program by its name. */
interface Parent {
  readonly cls: ClassId;
  readonly module: string | undefined;
  readonly name: string;
}

const known = new WeakMap<ProgramIR, readonly Parent[]>();

export function findHeirs(program: ProgramIR, isSending: IsSending): ReadonlySet<ClassId> {
  const heirs = new Set<ClassId>();
  const names = new Set<string>();
  for (const { cls, module, name } of getParents(program)) {
    if (module === undefined ? !names.has(name) : !isSending(module, name)) continue;
    heirs.add(cls);
    names.add(program.classes[cls]?.name ?? '');
  }
  return heirs;
}

function getParents(program: ProgramIR): readonly Parent[] {
  const before = known.get(program);
  if (before !== undefined) return before;
  const parents = program.classes.some((each) => each.hasParent) ? collectParents(program) : [];
  known.set(program, parents);
  return parents;
}

function collectParents(program: ProgramIR): Parent[] {
  return program.functions.flatMap((fn) =>
    fn.blocks.flatMap(({ instrs }) =>
      instrs.flatMap((instr): Parent[] => {
        if (instr.op !== 'class' || instr.parent === undefined) return [];
        const made = findMaker(fn, instr.parent);
        if (made?.op === 'import') {
          return [{ cls: instr.cls, module: made.module, name: made.name }];
        }
        const name = nameOf(fn, instr.parent, program);
        return name === undefined ? [] : [{ cls: instr.cls, module: undefined, name }];
      }),
    ),
  );
}
