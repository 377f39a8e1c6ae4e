/**
 * Offsets as lines and columns in ESLint's terms: lines count from 1, columns from 0. A location is worked out when it is
 * asked for, which hardly any is.
 */
import type { TSESTree } from '@typescript-eslint/types';

export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) {
      this.#starts.push(match.index + match[0].length);
    }
  }

  toPosition(offset: number): TSESTree.Position {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) };
  }

  toLocation(range: readonly [number, number]): TSESTree.SourceLocation {
    return new Location(this, range);
  }
}

class Location implements TSESTree.SourceLocation {
  readonly #lines: Lines;
  readonly #range: readonly [number, number];

  constructor(lines: Lines, range: readonly [number, number]) {
    this.#lines = lines;
    this.#range = range;
  }

  get start(): TSESTree.Position {
    return this.#lines.toPosition(this.#range[0]);
  }

  get end(): TSESTree.Position {
    return this.#lines.toPosition(this.#range[1]);
  }
}
