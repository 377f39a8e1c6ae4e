/**
 * How the analysis reaches other modules of the user's program: the disk in CI, open buffers first in an
 * editor. Only plain data crosses. Implemented by the hosts, asked by `analyze`.
 */
import type { ProgramIR } from '../ir/program.js';

/** What one module does, as JSON: its lowered functions, what it exports and imports. No syntax tree. */
export interface ModuleSummary {
  /** Absolute path. */
  readonly file: string;
  /** UTF-16 code units. */
  readonly length: number;
  /** Offset at which each line begins. */
  readonly lineStarts: readonly number[];
  readonly program: ProgramIR;
}

/** What the text of a module shows without being parsed; errs on the side of "yes". */
export interface ModuleScan {
  /** Something in it can be evidence of Persona. */
  readonly evidence: boolean;
  /** Specifiers as written, each once. */
  readonly imports: readonly string[];
}

export interface ModuleHost {
  /** Another number whenever some file may have changed. */
  readonly generation: number;
  /** The same for all files but one. */
  generationBeside(file: string): number;
  /**
   * The file that an import means, or undefined when it is no source of this program: a package, a
   * built-in module, a missing file.
   */
  resolve(specifier: string, from: string): string | undefined;
  /** Undefined when the file cannot be read. */
  scan(file: string): ModuleScan | undefined;
  /** Does the text of a file show something that can send a request? Errs on the side of "yes". */
  mentionsRequest(file: string): boolean;
  /** Undefined when the file cannot be read or parsed. The same content gives the same object. */
  load(file: string): ModuleSummary | undefined;
}
