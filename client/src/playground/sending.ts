/**
 * Sends what is being written, once or by the retry policy: asks first where that is due, adds the API key at the last
 * moment, and reads what comes back. Not here: the state and everything else the panel asks for (`controller.ts`).
 */
import type { Answer, Attempt, Cause, Fault } from './attempt.js';
import { getOperation, listUnfilled, toHeaders, toTarget } from './draft.js';
import { findConfirmation, getSimulatorKey, type Environment } from './environments.js';
import type { HttpAnswer, HttpLoss } from './exchange.js';
import type { PlaygroundPorts } from './ports.js';
import { readAnswer } from './read-answer.js';
import { getRetryStep, MOST_ATTEMPTS } from './retry-policy.js';
import { getEnvironment, type Event, type State } from './state.js';
import { getSentKey } from './view.js';

export interface Sending {
  readonly cause: Cause;
  readonly fault: Fault | 'none';
  /** Seconds. */
  readonly waited?: number;
}

/** Where the sender reads and writes. */
export interface Store {
  getState(): State;
  dispatch(event: Event): void;
  keepBody(attempt: number, text: string): void;
}

export class Sender {
  readonly #store: Store;
  readonly #ports: PlaygroundPorts;
  #abort: AbortController | undefined;
  #skip: AbortController | undefined;

  constructor(store: Store, ports: PlaygroundPorts) {
    this.#store = store;
    this.#ports = ports;
  }

  get isBusy(): boolean {
    return this.#abort !== undefined;
  }

  /** Gives up waiting, for an answer or for the next attempt. */
  cancel(): void {
    this.#abort?.abort();
  }

  /** The simulator's time goes on by what is left to wait. */
  async skipWait(): Promise<void> {
    const { running } = this.#store.getState();
    if (running?.until === undefined || this.#skip === undefined) return;
    if (getEnvironment(this.#store.getState()).kind !== 'simulator') return;
    const left = Math.max(0, running.until - this.#ports.now());
    await this.#ports.simulator.advance(Math.ceil(left / 1000));
    this.#skip.abort();
  }

  async sendOnce(sending: Sending): Promise<void> {
    await this.#run(async (signal) => {
      await this.#send(sending, signal);
    });
  }

  /**
   * The policy Persona asks for, from the first attempt to a final answer. When the last attempt at this request deserves
   * another one, it counts as the first. What was edited while it waited was not asked for: then it ends.
   */
  async runPolicy(fault: Fault | 'none'): Promise<void> {
    await this.#run(async (signal) => {
      let sending: Sending = { cause: 'send', fault };
      const before = fault === 'none' ? this.#findUnfinished() : undefined;
      const begun = this.#describeRequest();
      for (let attempt = 1; ; attempt++) {
        const answer: Answer =
          attempt === 1 && before !== undefined
            ? before
            : await this.#send(sending, signal, attempt);
        const step = getRetryStep(answer, attempt);
        if (step === undefined) return;
        await this.#wait(step.seconds, signal, attempt, step.why);
        if (signal.aborted) return;
        if (this.#describeRequest() !== begun) {
          const text = 'The request was edited while the policy waited: nothing more was sent.';
          this.#store.dispatch({ type: 'notice', notice: { tone: 'error', text } });
          return;
        }
        if (!(await this.#isReady())) return;
        if (step.key === 'new') this.#store.dispatch({ type: 'key', value: this.#ports.newKey() });
        sending = { cause: 'retry', fault: 'none', waited: step.seconds };
      }
    });
  }

  /** Everything that goes out but the key. */
  #describeRequest(): string {
    const { environment, thread, draft } = this.#store.getState();
    const { method } = getOperation(draft);
    return JSON.stringify([
      ...[environment, thread, method, toTarget(draft)],
      ...[toHeaders(draft, ''), draft.body],
    ]);
  }

  #findUnfinished(): Answer | undefined {
    const state = this.#store.getState();
    const last = state.attempts.at(-1);
    const isSame =
      last?.thread === state.thread &&
      last.id > state.forgotten &&
      last.key === getSentKey(state) &&
      last.environment === state.environment &&
      last.request.body === state.draft.body &&
      last.request.target === toTarget(state.draft);
    const answer = isSame ? last.answer : undefined;
    return answer && getRetryStep(answer, 1) ? answer : undefined;
  }

  /** One at a time, and only when nothing forbids it. */
  async #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.#abort = new AbortController();
    try {
      if (await this.#isReady()) await work(this.#abort.signal);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.#store.dispatch({ type: 'notice', notice: { tone: 'error', text } });
    } finally {
      this.#abort = undefined;
      this.#store.dispatch({ type: 'running', running: undefined });
    }
  }

  async #isReady(): Promise<boolean> {
    const state = this.#store.getState();
    const unfilled = listUnfilled(state.draft);
    if (unfilled.length > 0) {
      const text = `Fill in ${unfilled.join(', ')} first: the path needs it.`;
      this.#store.dispatch({ type: 'notice', notice: { tone: 'error', text } });
      return false;
    }
    const environment = getEnvironment(state);
    if (environment.kind !== 'simulator' && !state.withApiKey.includes(environment.id)) {
      const text = `Store an API key for ${environment.label} first.`;
      this.#store.dispatch({ type: 'notice', notice: { tone: 'error', text } });
      return false;
    }
    const { method, irreversible } = getOperation(state.draft);
    const why = findConfirmation(method, irreversible, environment);
    if (why === undefined) return true;
    const target = toTarget(state.draft);
    return this.#ports.confirm({ why, method, target, environment: environment.label });
  }

  async #send(sending: Sending, signal: AbortSignal, policyAttempt?: number): Promise<Answer> {
    if (sending.cause === 'new-key')
      this.#store.dispatch({ type: 'key', value: this.#ports.newKey() });
    const environment = await this.#prepare(sending);
    const attempt = this.#createAttempt(sending);
    this.#store.dispatch({ type: 'started', attempt });
    const text =
      policyAttempt === undefined ? 'Sending' : `Attempt ${policyAttempt} of ${MOST_ATTEMPTS}`;
    const progress = policyAttempt === undefined ? {} : { attempts: policyAttempt };
    this.#store.dispatch({ type: 'running', running: { kind: 'sending', text, ...progress } });
    const result = await this.#exchange(attempt, environment, signal);
    const note =
      environment.kind === 'simulator' ? await this.#ports.simulator.readNote() : undefined;
    const answer = readAnswer(attempt, result, note);
    if (result.kind === 'answer') this.#store.keepBody(attempt.id, result.text);
    this.#store.dispatch({ type: 'answered', attempt: attempt.id, answer });
    return answer;
  }

  /** @returns the environment with its address */
  async #prepare({ fault }: Sending): Promise<Environment> {
    const environment = getEnvironment(this.#store.getState());
    if (environment.kind === 'simulator') {
      this.#store.dispatch({
        type: 'running',
        running: { kind: 'sending', text: 'Starting the simulator' },
      });
      const origin = await this.#ports.simulator.start();
      const { id, method } = getOperation(this.#store.getState().draft);
      await this.#ports.simulator.prepare(fault, method, id);
      return { ...environment, origin };
    }
    return environment;
  }

  /** The only place where an API key meets a request; the request is handed on and forgotten. */
  async #exchange(
    attempt: Attempt,
    environment: Environment,
    signal: AbortSignal,
  ): Promise<HttpAnswer | HttpLoss> {
    const { method, target, headers, body } = attempt.request;
    const apiKey =
      environment.kind === 'simulator'
        ? getSimulatorKey()
        : await this.#ports.findApiKey(environment);
    if (apiKey === undefined) throw new Error(`No API key for ${environment.label} is stored.`);
    const request = {
      method,
      url: `${environment.origin ?? ''}${target}`,
      headers: { ...headers, Authorization: `Bearer ${apiKey}` },
      body,
    };
    return this.#ports.exchange(request, environment, signal);
  }

  #createAttempt({ cause, fault, waited }: Sending): Attempt {
    const state = this.#store.getState();
    const environment = getEnvironment(state);
    const operation = getOperation(state.draft);
    const key = getSentKey(state);
    return {
      id: (state.attempts.at(-1)?.id ?? 0) + 1,
      thread: state.thread,
      at: this.#ports.now(),
      environment: environment.id,
      environmentKind: environment.kind,
      request: {
        operation: operation.id,
        method: operation.method,
        target: toTarget(state.draft),
        headers: toHeaders(state.draft, key),
        body: state.draft.body,
      },
      ...{ key, cause },
      ...(fault !== 'none' && environment.kind === 'simulator' && { fault }),
      ...(waited !== undefined && { waited }),
    };
  }

  async #wait(seconds: number, signal: AbortSignal, attempts: number, why: string): Promise<void> {
    const milliseconds = seconds * 1000;
    const until = this.#ports.now() + milliseconds;
    this.#store.dispatch({
      type: 'running',
      running: { kind: 'waiting', until, text: why, attempts },
    });
    this.#skip = new AbortController();
    await this.#ports.wait(milliseconds, AbortSignal.any([signal, this.#skip.signal]));
    this.#skip = undefined;
  }
}
