/** Offsets to places a person can find. */
import type { Range } from '../ir/program.js';
import type { Place } from '../model.js';

export class Places {
  readonly #file: string;
  readonly #starts: number[];

  constructor(file: string, text: string) {
    this.#file = file;
    this.#starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  at(range: Range): Place {
    const [start, end] = range;
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const column = start - (this.#starts[low] ?? 0);
    return { file: this.#file, start, end, line: low + 1, column };
  }
}

export function contains(outer: Range, inner: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
