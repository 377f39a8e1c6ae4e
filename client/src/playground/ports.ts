/**
 * What the controller needs from the world, so that it knows neither VS Code nor a clock. Implemented by `panel.ts` for the
 * editor and by tests.
 */
import type { Fault } from './attempt.js';
import type { CodeTarget } from './code/targets.js';
import type { Environment } from './environments.js';
import type { HttpAnswer, HttpLoss, HttpRequest } from './exchange.js';
import type { HostMessage } from './protocol.js';
import type { JournalNote } from './read-answer.js';
import type { Saved } from './saved.js';

export interface SimulatorPort {
  /** Starts it when it does not run. @returns its origin */
  start(): Promise<string>;
  /** Forgets the journal and earlier faults; the next request of this kind meets `fault`. */
  prepare(fault: Fault | 'none', method: string, operation: string): Promise<void>;
  /** What the journal says about the last request; undefined when it never arrived. */
  readNote(): Promise<JournalNote | undefined>;
  advance(seconds: number): Promise<void>;
  reset(): Promise<void>;
}

export interface Question {
  readonly why: 'irreversible' | 'production';
  readonly method: string;
  readonly target: string;
  readonly environment: string;
}

export interface PlaygroundPorts {
  readonly simulator: SimulatorPort;
  /** To be posted to the panel; nothing happens while it is hidden. */
  show(message: HostMessage): void;
  /** Never rejects. */
  exchange(
    request: HttpRequest,
    environment: Environment,
    signal: AbortSignal,
  ): Promise<HttpAnswer | HttpLoss>;
  /** From the store of secrets. */
  findApiKey(environment: Environment): Promise<string | undefined>;
  /** Asks for a key and stores it. */
  storeApiKey(environment: Environment): Promise<void>;
  forgetApiKey(environment: Environment): Promise<void>;
  listEnvironments(): readonly Environment[];
  confirm(question: Question): Promise<boolean>;
  /** Before the history is forgotten. */
  confirmClear(): Promise<boolean>;
  /** Removes the answers that were saved as files. */
  forgetAnswers(): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  newKey(): string;
  /** Resolves after the time or when the signal is aborted, whichever comes first. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** After each change; `read` is asked when it is written, which may be later. */
  save(read: () => Saved): void;
  copy(text: string, what: string): Promise<void>;
  openLink(url: string): Promise<void>;
  /** Shows two texts side by side. */
  compare(from: NamedText, to: NamedText): Promise<void>;
  openText(text: NamedText): Promise<void>;
  openFile(path: string): Promise<void>;
  /** Writes a file the user chooses. */
  saveAs(text: NamedText): Promise<void>;
  /** Adds to a `.http` file that the user chooses. */
  saveCollection(text: string): Promise<void>;
  /** What the user chose to import, as text; undefined when nothing. */
  askForImport(): Promise<string | undefined>;
  /** Of several requests in one file. @returns the index, or undefined when none was chosen */
  choose(labels: readonly string[]): Promise<number | undefined>;
}

export interface NamedText {
  /** With an ending that says the language. */
  readonly name: string;
  readonly text: string;
}

export type { CodeTarget };
