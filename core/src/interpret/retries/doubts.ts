/**
 * Branches that the answer of a followed request may have decided: which sides were taken, and what is left of the doubt
 * where they meet again. Used by the interpreter and by states. Not here: what a doubt means for a retry (`facts/retry`).
 */
import type { Progress } from './progress.js';

/** `side`: 1 then, 2 else. */
export function withDoubt(progress: Progress, branch: string, side: number): Progress {
  const known = progress.doubts.get(branch) ?? 0;
  return { ...progress, doubts: new Map(progress.doubts).set(branch, known | side) };
}

/** Both sides of a branch make a whole. */
export function joinDoubts(progress: Progress, other: Progress): Progress {
  const { certain, doubts } = progress;
  if (doubts.size === 0 && other.doubts.size === 0 && certain === other.certain) return progress;
  const merged = new Map(doubts);
  for (const [branch, sides] of other.doubts) merged.set(branch, (merged.get(branch) ?? 0) | sides);
  for (const [branch, sides] of merged) if (sides === 3) merged.delete(branch);
  return { ...progress, certain: certain && other.certain, doubts: merged };
}
