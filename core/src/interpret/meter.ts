/**
 * What a run may still cost. Work is counted where it is done (a block executed, a variable or an object copied or
 * joined), never by the clock, so that the same text gives the same findings on every machine.
 * Counted by `State` and the interpreter; the session sets what is left.
 */

/** Work of one block, beside what it copies and joins. */
export const BLOCK_COST = 10;

/** Thrown when a run costs too much; the facts found so far stay. */
export class BudgetError extends Error {}

/** Runs within runs: what an inner one costs is not taken from the outer one, but from what there is in all. */
export class Meter {
  /** Units of work that the run may still cost: about as many touches of a variable or an object. */
  left = 0;
  /** What no run has been granted. */
  #rest: number;
  readonly #total: number;

  /** `total`: for all runs together, in units. */
  constructor(total: number) {
    this.#total = total;
    this.#rest = total;
  }

  /** The share of the total that has been used, from 0 to 1 or a little above. */
  get spent(): number {
    return 1 - (this.#rest + this.left) / this.#total;
  }

  charge(units: number): void {
    this.left -= units;
  }

  /** @throws BudgetError when nothing is left */
  check(): void {
    if (this.left < 0) throw new BudgetError();
  }

  /** Gives back what the run has left, and says how much that is. */
  suspend(): number {
    const { left } = this;
    this.#rest += left;
    this.left = 0;
    return left;
  }

  /** For a run that begins or goes on: at most `units`. */
  grant(units: number): void {
    this.left = Math.min(units, this.#rest);
    this.#rest -= this.left;
  }
}
