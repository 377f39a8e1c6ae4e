/**
 * What every output format gets. A format turns it into text; it decides nothing.
 */
import type { ESLint } from 'eslint';
import type { FindingTrail } from '../../finding-listener.js';

export interface Report {
  readonly results: readonly ESLint.LintResult[];
  readonly trails: readonly FindingTrail[];
  readonly cwd: string;
  readonly color: boolean;
  readonly counts: {
    /** Files looked at. */
    readonly found: number;
    /** Files that can hold a Persona call. */
    readonly linted: number;
  };
  /** What was left out and why; for people. */
  readonly notes: readonly string[];
}

export type Format = (report: Report) => string;
