interface Attempt {
  readonly number: number;
  readonly key: string;
}

type Result<T> = { ok: true; value: T } | { ok: false; status?: number; reason: string };

interface Deps {
  fetch: typeof globalThis.fetch;
  uuid: () => string;
  sleep: (ms: number) => Promise<void>;
  random: () => number;
}

const defaults: Deps = {
  fetch: (...args) => globalThis.fetch(...args),
  uuid: () => crypto.randomUUID(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

export class VerificationSender {
  private readonly deps: Deps;

  constructor(
    private readonly apiKey: string,
    overrides: Partial<Deps> = {},
    private readonly maxAttempts = 5,
  ) {
    this.deps = { ...defaults, ...overrides };
  }

  async sendCode(verificationId: string): Promise<Result<unknown>> {
    return this.post(`/verification/phone-numbers/${verificationId}/send-confirmation-code`, {}); // $call POST /verification/phone-numbers/{verification-id}/send-confirmation-code
  }

  async confirm(verificationId: string, code: string): Promise<Result<unknown>> {
    return this.post(`/verification/phone-numbers/${verificationId}/confirm`, { meta: { code } }); // $call POST /verification/phone-numbers/{verification-id}/confirm
  }

  async create(phone: string): Promise<Result<unknown>> {
    return this.post('/verification/phone-numbers', { data: { attributes: { 'phone-number': phone } } }); // $call POST /verification/phone-numbers
  }

  private async post(path: string, body: object): Promise<Result<unknown>> {
    const text = JSON.stringify(body);
    let attempt: Attempt = { number: 1, key: this.deps.uuid() };
    let last: Result<unknown> = { ok: false, reason: 'not sent' };
    while (attempt.number <= this.maxAttempts) {
      let response: Response | undefined;
      try {
        response = await this.deps.fetch(`https://api.withpersona.com/api/v1${path}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${this.apiKey}`,
            'content-type': 'application/json',
            'idempotency-key': attempt.key,
          },
          body: text,
          signal: AbortSignal.timeout(15_000),
        });
      } catch (error) {
        last = { ok: false, reason: String(error) };
      }
      if (response?.ok) return { ok: true, value: await response.json() };
      if (response) {
        last = { ok: false, status: response.status, reason: await response.text() };
        if (response.status < 500 && response.status !== 429) return last;
      }
      attempt = this.next(attempt, response);
      await this.deps.sleep(this.pause(attempt));
    }
    return last;
  }

  /** Persona stores a 5xx under its key, so that only a new key gets a new answer. */
  private next(attempt: Attempt, response: Response | undefined): Attempt {
    const stored = response !== undefined && response.status >= 500;
    return { number: attempt.number + 1, key: stored ? this.deps.uuid() : attempt.key };
  }

  private pause({ number }: Attempt): number {
    const full = 1_000 * 2 ** number;
    return full / 2 + (full / 2) * this.deps.random();
  }
}
