/** Positions of the linked program to places a person can find: a file, a line, a column. */
import type { Range } from '../ir/program.js';
import type { Program } from '../interpret/program.js';
import type { Place } from '../model.js';

export class Places {
  readonly #file: string;
  readonly #starts: readonly number[];
  readonly #program: Program;

  constructor(file: string, lineStarts: readonly number[], program: Program) {
    this.#file = file;
    this.#starts = lineStarts;
    this.#program = program;
  }

  at(range: Range): Place {
    const module = this.#program.findModuleAround(range[0]);
    if (module === undefined) return toPlace(this.#file, this.#starts, range);
    const { file, start, summary } = module;
    return toPlace(file, summary.lineStarts, [range[0] - start, range[1] - start]);
  }
}

export function toPlace(file: string, starts: readonly number[], [start, end]: Range): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return { file, start, end, line: low + 1, column: start - (starts[low] ?? 0) };
}

export function contains(outer: Range, inner: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

export function isSamePlace(left: Place, right: Place): boolean {
  return left.start === right.start && left.end === right.end && left.file === right.file;
}
