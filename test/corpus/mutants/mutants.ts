/**
 * Programs that do what an annotated program does and are written in another way, made by the mutators of this folder.
 * The same programs and seed give the same mutants. A mutant of several files is written to a scratch folder, because
 * its imports are looked for on disk.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Program } from '../programs.js';
import { constantMutators } from './constants.js';
import { functionMutators } from './functions.js';
import { layoutMutators } from './layout.js';
import { splitModule } from './modules.js';
import { requestMutators } from './requests.js';
import type { Mutator } from './source-edit.js';
import { stripTypes } from './types.js';

const SINGLE: readonly Mutator[] = [
  ...constantMutators,
  ...requestMutators,
  ...functionMutators,
  ...layoutMutators,
  splitModule,
  stripTypes,
];

/** How many mutators a mix puts after each other. */
const MIXED = 4;

/** Each on its own, and some after each other: which ones is another matter for each program. */
export const MUTATORS: readonly Mutator[] = [...SINGLE, toMix('mix-1'), toMix('mix-2')];

function toMix(name: string): Mutator {
  return {
    name,
    mutate: (program) => {
      const order = [...SINGLE].sort(
        (left, right) =>
          toNumber(`${program.name} ${name} ${left.name}`) -
          toNumber(`${program.name} ${name} ${right.name}`),
      );
      let [mixed, count] = [program, 0];
      for (const mutator of order) {
        const next = mutator.mutate(mixed);
        if (!next) continue;
        mixed = next;
        count += 1;
        if (count === MIXED) break;
      }
      return count > 1 ? mixed : undefined;
    },
  };
}

/** Of a share below 1 the same mutants are taken each time; every mutator and every program comes up. */
export function* makeMutants(programs: readonly Program[], share = 1): Generator<Program> {
  const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'persona-corpus-'));
  try {
    for (const program of programs) {
      for (const mutator of MUTATORS) {
        if (toNumber(`${program.name} ${mutator.name}`) >= share) continue;
        const mutant = mutator.mutate(program);
        if (mutant) yield place(mutant, mutator.name, scratch);
      }
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function place(mutant: Program, mutation: string, scratch: string): Program {
  const folder = join(scratch, mutation, mutant.name);
  mkdirSync(folder, { recursive: true });
  if (mutant.sources.length > 1) {
    for (const { file, text } of [...mutant.sources, ...mutant.others]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  }
  return {
    ...mutant,
    name: `${mutation}:${mutant.name}`,
    prefix: `${mutation}:${mutant.prefix}`,
    category: mutant.category,
    folder,
  };
}

/** Between 0 and 1, the same for the same text (FNV-1a). */
function toNumber(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}
