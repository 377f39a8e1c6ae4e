/**
 * The playground behind its panel: takes messages, keeps the state, shows the view. Everything it does to the world goes
 * through its ports, so it runs without VS Code. Not here: how the state changes (`state.ts`), sending (`sending.ts`).
 */
import { findOperation } from '@persona-lint/api';
import type { Attempt } from './attempt.js';
import { toCode, toHttpBlock } from './code/index.js';
import { findDestination, findDestinationAgain, type Destination } from './destination.js';
import { createDraft } from './draft.js';
import { readImport, toDraft, type ImportedRequest } from './import/index.js';
import { toReadable } from './json.js';
import type { PlaygroundPorts } from './ports.js';
import { readPanelMessage, type HostMessage, type PanelMessage } from './protocol.js';
import { fromSaved, keepBody, toExport, toSaved } from './saved.js';
import { Sender } from './sending.js';
import { createState, getEnvironment, reduce, type Event, type State } from './state.js';
import { getSentKey, listOperations, toView } from './view.js';
import { toStatusText } from './words.js';

/** A request found elsewhere: in a program, a curl command, a `.http` file. */
export type OutsideRequest = ImportedRequest;

export class Playground {
  readonly #ports: PlaygroundPorts;
  readonly #sender: Sender;
  #state: State;
  #bodies = new Map<number, string>();

  constructor(ports: PlaygroundPorts, saved?: unknown) {
    this.#ports = ports;
    const restored = fromSaved(saved, createState(ports.newKey()));
    this.#state = restored.state;
    this.#bodies = restored.bodies;
    const store = {
      getState: () => this.#state,
      dispatch: (event: Event) => this.#dispatch(event),
      keepBody: (attempt: number, text: string) => {
        this.#bodies = keepBody(this.#bodies, attempt, text);
      },
    };
    this.#sender = new Sender(store, ports);
  }

  get state(): State {
    return this.#state;
  }

  /** Takes whatever the panel posts; what is no message of the protocol changes nothing. */
  async receive(value: unknown): Promise<void> {
    const message = readPanelMessage(value);
    if (message !== undefined) await this.#handle(message);
  }

  /** Asks again which environments there are and which of them have a key. */
  async refreshEnvironments(): Promise<void> {
    const environments = this.#ports.listEnvironments();
    const keys = await Promise.all(environments.map((one) => this.#ports.findApiKey(one)));
    const withApiKey = environments.filter((_, index) => keys[index] !== undefined);
    this.#dispatch({
      type: 'environments',
      environments,
      withApiKey: withApiKey.map(({ id }) => id),
    });
  }

  /** Takes up a call of a program, with a new key; the environment stays. Credentials in it are dropped. */
  open(request: OutsideRequest): void {
    const environment = getEnvironment(this.#state);
    const text = `Filled in from the program. Send goes to ${environment.label}.`;
    this.#takeUp(request, { environment, notice: { tone: 'info', text } });
  }

  #takeUp(request: OutsideRequest, { environment, notice }: Destination): void {
    const draft = toDraft(request);
    if (draft === undefined) {
      this.#notify('error', `No operation of Persona answers ${request.method} ${request.path}.`);
      return;
    }
    const key = request.key ?? this.#ports.newKey();
    this.#dispatch({ type: 'draft', draft, key, environment: environment.id });
    this.#dispatch({ type: 'notice', notice });
  }

  /** Ends what is on its way; nothing is shown any more. */
  dispose(): void {
    this.#sender.cancel();
  }

  async #handle(message: PanelMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#show({ type: 'catalogue', operations: listOperations() });
        await this.refreshEnvironments();
        {
          this.#showBody();
          return;
        }
      case 'pick':
        this.#dispatch(message);
        {
          this.#dispatch({ type: 'key', value: this.#ports.newKey() });
          return;
        }
      case 'set':
      case 'body':
      case 'member':
      case 'key':
      case 'environment': {
        this.#dispatch(message);
        return;
      }
      case 'select':
        this.#dispatch(message);
        {
          this.#showBody();
          return;
        }
      case 'new-key': {
        this.#dispatch({ type: 'key', value: this.#ports.newKey() });
        return;
      }
      case 'send':
        await this.#sender.sendOnce(message);
        {
          this.#finish();
          return;
        }
      case 'run-policy':
        await this.#sender.runPolicy(message.fault);
        {
          this.#finish();
          return;
        }
      case 'cancel': {
        this.#sender.cancel();
        return;
      }
      case 'skip-wait':
        return this.#sender.skipWait();
      case 'act':
        return this.#act(message.attempt, message.action);
      case 'load': {
        this.#load(message.attempt);
        return;
      }
      default:
        return this.#serve(message);
    }
  }

  /** What reaches beyond the panel. */
  async #serve(
    message: Exclude<
      PanelMessage,
      {
        type:
          | ('ready' | 'pick' | 'set' | 'body' | 'member' | 'key' | 'environment' | 'select')
          | ('new-key' | 'send' | 'run-policy' | 'cancel' | 'skip-wait' | 'act' | 'load');
      }
    >,
  ): Promise<void> {
    switch (message.type) {
      case 'copy':
        return this.#ports.copy(message.text, 'Copied');
      case 'copy-as': {
        const { target } = message;
        return this.#ports.copy(toCode(target, this.#toRequest()), `Copied as ${target}`);
      }
      case 'save-http':
        return this.#ports.saveCollection(toHttpBlock(this.#toRequest()));
      case 'import':
        return this.#import();
      case 'compare':
        return this.#compare(message.from, message.to);
      case 'open-body':
        return this.#openBody(message.attempt);
      case 'open-link':
        return isDocumentation(message.url) ? this.#ports.openLink(message.url) : undefined;
      case 'store-key':
        await this.#ports.storeApiKey(getEnvironment(this.#state));
        return this.refreshEnvironments();
      case 'forget-key':
        await this.#ports.forgetApiKey(getEnvironment(this.#state));
        return this.refreshEnvironments();
      case 'reset-simulator':
        await this.#ports.simulator.reset();
        {
          this.#dispatch({ type: 'simulator-reset' });
          this.#notify('info', 'The simulator has forgotten its objects and keys.');
          return;
        }
      case 'export-history':
        return this.#ports.saveAs({
          name: 'persona-history.json',
          text: toExport(toSaved(this.#state, this.#bodies)),
        });
      case 'clear-history':
        if (!(await this.#ports.confirmClear())) return;
        this.#bodies.clear();
        this.#dispatch(message);
        return this.#ports.forgetAnswers();
    }
  }

  #toRequest(): Parameters<typeof toCode>[1] {
    return { draft: this.#state.draft, key: getSentKey(this.#state) };
  }

  async #act(id: number, index: number): Promise<void> {
    const action = this.#findAttempt(id)?.answer?.actions[index];
    switch (action?.kind) {
      case 'same-key':
        return this.#handle({ type: 'send', cause: 'same-key', fault: 'none' });
      case 'new-key':
        return this.#handle({ type: 'send', cause: 'new-key', fault: 'none' });
      case 'retry-policy':
        return this.#handle({ type: 'run-policy', fault: 'none' });
      case 'look-up': {
        const operation = findOperation(action.target ?? '');
        if (operation === undefined) return;
        const draft = { ...createDraft(operation), params: action.params ?? {} };
        this.#dispatch({ type: 'draft', draft, key: this.#ports.newKey() });
        return;
      }
      case 'docs':
        return this.#handle({ type: 'open-link', url: action.target ?? '' });
      case 'edit':
      case undefined:
        return;
    }
  }

  #load(id: number): void {
    const attempt = this.#findAttempt(id);
    if (attempt === undefined) return;
    const { request, environment, key } = attempt;
    const { method, target: path, headers, body } = request;
    const then = this.#state.environments.find((one) => one.id === environment);
    this.#takeUp({ method, path, headers, body, key }, findDestinationAgain(attempt, then));
  }

  async #import(): Promise<void> {
    const text = await this.#ports.askForImport();
    if (text === undefined) return;
    const requests = readImport(text);
    if (requests.length === 0) {
      this.#notify('error', 'No request was found: paste a curl command or a .http request.');
      return;
    }
    const labels = requests.map(({ method, path, name }) =>
      name === undefined ? `${method} ${path}` : `${name} (${method} ${path})`,
    );
    const index = requests.length === 1 ? 0 : await this.#ports.choose(labels);
    const request = index === undefined ? undefined : requests[index];
    if (request === undefined) return;
    const current = getEnvironment(this.#state);
    this.#takeUp(request, findDestination(request, this.#state.environments, current));
  }

  async #compare(from: number, to: number): Promise<void> {
    const [left, right] = [Math.min(from, to), Math.max(from, to)].map((id) =>
      this.#findAttempt(id),
    );
    if (left === undefined || right === undefined) return;
    await this.#ports.compare(this.#toText(left), this.#toText(right));
  }

  async #openBody(id: number): Promise<void> {
    const attempt = this.#findAttempt(id);
    const file = attempt?.answer?.file;
    if (file !== undefined) return this.#ports.openFile(file);
    const text = this.#bodies.get(id);
    if (text === undefined) return;
    return this.#ports.openText({ name: `attempt-${id}.json`, text: toReadable(text) });
  }

  /** What went out and what came back, as one text to compare. */
  #toText(attempt: Attempt): { name: string; text: string } {
    const { request, answer, id } = attempt;
    const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
    const status = answer === undefined ? 'on its way' : toStatusText(answer);
    const lines = [
      `${request.method} ${request.target}`,
      ...headers,
      '',
      toReadable(request.body),
      '',
      `→ ${status} ${answer?.effect ?? ''}`.trimEnd(),
      '',
      toReadable(this.#bodies.get(id) ?? ''),
    ];
    return { name: `attempt-${id}.http`, text: `${lines.join('\n').trimEnd()}\n` };
  }

  #findAttempt(id: number): Attempt | undefined {
    return this.#state.attempts.find((attempt) => attempt.id === id);
  }

  #finish(): void {
    this.#showBody();
  }

  #notify(tone: 'info' | 'error', text: string): void {
    this.#dispatch({ type: 'notice', notice: { tone, text } });
  }

  #dispatch(event: Event): void {
    this.#state = reduce(this.#state, event);
    this.#show({ type: 'view', view: toView(this.#state, this.#ports.now()) });
    if (event.type !== 'running') this.#ports.save(() => toSaved(this.#state, this.#bodies));
  }

  #showBody(): void {
    const { selected } = this.#state;
    if (selected === undefined) return;
    const text = toReadable(this.#bodies.get(selected) ?? '');
    this.#show({ type: 'answer-body', attempt: selected, text });
  }

  #show(message: HostMessage): void {
    this.#ports.show(message);
  }
}

/** Pages are opened in a browser, nothing else is. */
function isDocumentation(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
