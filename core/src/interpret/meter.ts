/**
 * What a run may still cost. Work is counted where it is done (a block executed, a variable or an object copied or
 * joined), never by the clock, so that the same text gives the same findings on every machine.
 * Counted by `State` and the interpreter; the session sets what is left.
 */

/** Work of one block, beside what it copies and joins. */
export const BLOCK_COST = 10;

/** Thrown when a run costs too much; the facts found so far stay. */
export class BudgetError extends Error {}

export class Meter {
  /** Units of work: about as many touches of a variable or an object. */
  left = 0;

  charge(units: number): void {
    this.left -= units;
  }

  /** @throws BudgetError when nothing is left */
  check(): void {
    if (this.left < 0) throw new BudgetError();
  }
}
