/**
 * The simulator as the playground uses it: a child process, steered through its control endpoint. Knows no editor.
 * Not here: how the simulator answers (`persona-sim`).
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Fault } from '../attempt.js';
import { isRecord } from '../json.js';
import type { SimulatorPort } from '../ports.js';
import type { JournalNote } from '../read-answer.js';

/** Of the simulator's control endpoint. */
const CONTROL_PATH = '/_persona-sim';

/** A failure that is kept under the key: what a 5xx of Persona may do, and the reason for a new key. */
const RULES: Readonly<Record<Fault, object>> = {
  'lose-answer': { fault: 'lose-answer' },
  'rate-limit': { fault: 'rate-limit' },
  'server-error': { fault: 'server-error', stage: 'instead' },
};

export class SimulatorProcess implements SimulatorPort {
  readonly #script: string;
  readonly #fetch: typeof fetch;
  #child: ChildProcess | undefined;
  #origin: Promise<string> | undefined;

  /**
   * @param script the program `main.ts`, bundled or not
   * @param send a `fetch` that no proxy stands behind, because the simulator is on this machine
   */
  constructor(script: string, send: typeof fetch = fetch) {
    this.#script = script;
    this.#fetch = send;
  }

  start(): Promise<string> {
    this.#origin ??= this.#launch();
    return this.#origin;
  }

  async prepare(fault: Fault | 'none', method: string, operation: string): Promise<void> {
    await this.#control('DELETE', 'journal');
    await this.#control('DELETE', 'faults');
    if (fault === 'none') return;
    const rule = { ...RULES[fault], method, path: operation, count: 1 };
    await this.#control('POST', 'faults', rule);
  }

  async readNote(): Promise<JournalNote | undefined> {
    const answer = await this.#control('GET', 'journal');
    const entries = isRecord(answer) ? answer['entries'] : undefined;
    const last: unknown = Array.isArray(entries) ? entries.at(-1) : undefined;
    return isNote(last) ? last : undefined;
  }

  async advance(seconds: number): Promise<void> {
    await this.#control('POST', 'clock', { seconds });
  }

  async reset(): Promise<void> {
    if (this.#origin !== undefined) await this.#control('POST', 'reset');
  }

  stop(): void {
    this.#child?.kill();
  }

  async #launch(): Promise<string> {
    const child = fork(this.#script, [], {
      // The extension host's own executable may be Electron's.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child = child;
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('exit', () => {
      this.#origin = undefined;
    });
    const failed = once(child, 'exit').then(() => {
      throw new Error(`The simulator did not start. ${errors}`.trim());
    });
    const [message] = (await Promise.race([once(child, 'message'), failed])) as unknown[];
    // Ends later, or never: no longer of interest.
    failed.catch(() => undefined);
    if (isRecord(message) && typeof message['address'] === 'string') return message['address'];
    throw new Error('The simulator did not say where it listens.');
  }

  async #control(method: string, name: string, body?: object): Promise<unknown> {
    const origin = await this.start();
    const response = await this.#fetch(`${origin}${CONTROL_PATH}/${name}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    if (!response.ok) throw new Error(`The simulator refused ${name}: ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  }
}

function isNote(value: unknown): value is JournalNote {
  return (
    isRecord(value) &&
    typeof value['requestId'] === 'string' &&
    typeof value['outcome'] === 'string' &&
    typeof value['why'] === 'string' &&
    Array.isArray(value['created'])
  );
}
