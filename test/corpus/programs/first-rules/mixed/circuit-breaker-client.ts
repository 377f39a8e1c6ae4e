import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';

type State = 'closed' | 'open' | 'half-open';

interface BreakerOptions {
  failures: number;
  cooldownMs: number;
  now?: () => number;
}

export class BreakerOpen extends Error {
  constructor() {
    super('circuit is open');
  }
}

/** Counts failures and refuses calls for a while. It never calls a second time. */
export class Breaker extends EventEmitter {
  #state: State = 'closed';
  #failures = 0;
  #openedAt = 0;
  readonly #now: () => number;

  constructor(private readonly options: BreakerOptions) {
    super();
    this.#now = options.now ?? Date.now;
  }

  async fire<T>(action: () => Promise<T>): Promise<T> {
    if (this.#state === 'open') {
      if (this.#now() - this.#openedAt < this.options.cooldownMs) throw new BreakerOpen();
      this.#move('half-open');
    }
    try {
      const result = await action();
      this.#failures = 0;
      this.#move('closed');
      return result;
    } catch (error) {
      this.#failures++;
      if (this.#state === 'half-open' || this.#failures >= this.options.failures) {
        this.#openedAt = this.#now();
        this.#move('open');
      }
      throw error;
    }
  }

  #move(state: State): void {
    if (state === this.#state) return;
    this.#state = state;
    this.emit(state);
  }
}

export class GuardedPersona {
  private readonly breaker = new Breaker({ failures: 5, cooldownMs: 30_000 });

  constructor(private readonly apiKey: string) {
    this.breaker.on('open', () => console.warn('persona: circuit opened'));
  }

  createReport(attributes: object, type = 'report/adverse-media') {
    return this.send('POST', '/reports', { data: { type, attributes } }); // $call POST /reports
  }

  dismissReport(id: string) {
    return this.send('POST', `/reports/${id}/dismiss`); // $call POST /reports/{report-id}/dismiss
  }

  pauseReport(id: string) {
    return this.send('POST', `/reports/${id}/pause`); // $call POST /reports/{report-id}/pause
  }

  report(id: string) {
    return this.send('GET', `/reports/${id}`); // $call GET /reports/{report-id}
  }

  redactReport(id: string) {
    return this.send('DELETE', `/reports/${id}`); // $call DELETE /reports/{report-id}
  }

  private send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<any> {
    return this.breaker.fire(async () => {
      const response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${this.apiKey}`,
          ...(body === undefined ? undefined : { 'Content-Type': 'application/json' }),
          ...(method === 'POST' ? { 'Idempotency-Key': randomUUID() } : undefined),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      });
      if (response.status >= 500) throw new Error(`persona is down: ${response.status}`);
      const text = await response.text();
      const parsed = text === '' ? undefined : JSON.parse(text);
      return { ok: response.ok, status: response.status, body: parsed };
    });
  }
}
