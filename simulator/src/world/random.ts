/**
 * Numbers and names that look random and follow from a seed, so that a run can be replayed. Not for secrets of real use.
 */
const LETTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Characters after the prefix of an id, as in the examples of Persona's reference. */
const ID_LENGTH = 24;

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** All there is to keep in order to go on after a restart. */
  get state(): number {
    return this.#state;
  }

  set state(state: number) {
    this.#state = state >>> 0;
  }

  /** Between 0 and 1, the latter excluded: the generator called mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = this.#state;
    bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  letters(length: number): string {
    const codes: number[] = [];
    while (codes.length < length)
      codes.push(LETTERS.charCodeAt(Math.floor(this.next() * LETTERS.length)));
    // In one piece: a text put together letter by letter is a long chain of pieces in memory.
    return String.fromCharCode(...codes);
  }

  id(prefix: string): string {
    return prefix + this.letters(ID_LENGTH);
  }
}
