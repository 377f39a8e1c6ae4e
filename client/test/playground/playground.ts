/**
 * A playground without VS Code: the real controller, the real simulator in its own process, and ports that remember what
 * they were asked. Waits pass at once and move the clock; the simulator's clock goes with it.
 */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Playground } from '../../src/playground/controller.js';
import { isAllowedUrl, listEnvironments } from '../../src/playground/environments.js';
import { exchange } from '../../src/playground/exchange.js';
import type { NamedText, PlaygroundPorts, Question } from '../../src/playground/ports.js';
import type { HostMessage, PanelMessage, View } from '../../src/playground/protocol.js';
import type { Saved } from '../../src/playground/saved.js';
import { SimulatorProcess } from '../../src/playground/simulator/process.js';

const SCRIPT = fileURLToPath(new URL('../../src/playground/simulator/main.ts', import.meta.url));

export interface Options {
  readonly trusted?: boolean;
  readonly addedHosts?: readonly string[];
  readonly apiKeys?: ReadonlyMap<string, string>;
  readonly saved?: unknown;
  readonly fetch?: typeof fetch;
  /** What the user answers when asked. */
  readonly confirms?: boolean;
  readonly imports?: string;
}

export class TestPlayground {
  readonly posted: HostMessage[] = [];
  readonly questions: Question[] = [];
  readonly copied: string[] = [];
  readonly waits: number[] = [];
  readonly links: string[] = [];
  readonly collections: string[] = [];
  readonly compared: [NamedText, NamedText][] = [];
  readonly exported: NamedText[] = [];
  readonly chosen: string[][] = [];
  forgotten = 0;
  saved: Saved | undefined;
  onWait: (() => void) | undefined;
  readonly simulator: SimulatorProcess;
  readonly controller: Playground;
  #time = Date.parse('2026-01-01T12:00:00Z');

  constructor(options: Options = {}, simulator = new SimulatorProcess(SCRIPT)) {
    this.simulator = simulator;
    this.controller = new Playground(this.#createPorts(options), options.saved);
  }

  get view(): View {
    const last = this.posted.findLast((message) => message.type === 'view');
    if (last === undefined) throw new Error('Nothing was shown.');
    return last.view;
  }

  /** The text of the answer that was shown last. */
  get body(): string {
    const last = this.posted.findLast((message) => message.type === 'answer-body');
    return last?.text ?? '';
  }

  async say(...messages: readonly PanelMessage[]): Promise<void> {
    for (const message of messages) await this.controller.receive(message);
  }

  pass(milliseconds: number): void {
    this.#time += milliseconds;
  }

  stop(): void {
    this.controller.dispose();
    this.simulator.stop();
  }

  #createPorts(options: Options): PlaygroundPorts {
    const { trusted = true, addedHosts = [], apiKeys = new Map<string, string>() } = options;
    return {
      simulator: this.simulator,
      show: (message) => void this.posted.push(message),
      exchange: (request, environment, signal) =>
        exchange(
          request,
          {
            fetch: options.fetch ?? fetch,
            now: () => performance.now(),
            isAllowed: (url) => isAllowedUrl(url, environment),
            save: (bytes) => Promise.resolve(`saved ${bytes.length} bytes`),
          },
          { timeoutMs: 10_000, signal },
        ),
      findApiKey: ({ id }) => Promise.resolve(apiKeys.get(id)),
      storeApiKey: () => Promise.resolve(),
      forgetApiKey: () => Promise.resolve(),
      listEnvironments: () => listEnvironments(trusted, addedHosts),
      confirm: (question) => {
        this.questions.push(question);
        return Promise.resolve(options.confirms ?? false);
      },
      confirmClear: () => Promise.resolve(options.confirms ?? false),
      forgetAnswers: () => {
        this.forgotten++;
        return Promise.resolve();
      },
      now: () => this.#time,
      newKey: () => randomUUID(),
      wait: async (milliseconds) => {
        this.waits.push(milliseconds / 1000);
        this.onWait?.();
        this.#time += milliseconds;
        await this.simulator.advance(milliseconds / 1000);
      },
      save: (read) => void (this.saved = read()),
      copy: (text) => Promise.resolve(void this.copied.push(text)),
      openLink: (url) => Promise.resolve(void this.links.push(url)),
      compare: (from, to) => Promise.resolve(void this.compared.push([from, to])),
      openText: () => Promise.resolve(),
      openFile: () => Promise.resolve(),
      saveAs: (text) => Promise.resolve(void this.exported.push(text)),
      saveCollection: (text) => Promise.resolve(void this.collections.push(text)),
      askForImport: () => Promise.resolve(options.imports),
      choose: (labels) => {
        this.chosen.push([...labels]);
        return Promise.resolve(1);
      },
    };
  }
}
