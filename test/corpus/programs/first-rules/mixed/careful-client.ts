export class PersonaError extends Error {
  constructor(
    readonly status: number,
    readonly titles: readonly string[],
  ) {
    super(`Persona answered ${status}: ${titles.join(', ')}`);
  }
}

type Write = { path: string; body: object; key?: string };

export class CarefulClient {
  readonly #auth: string;
  readonly #maxAttempts: number;

  constructor(apiKey: string, { maxAttempts = 4 } = {}) {
    this.#auth = `Bearer ${apiKey}`;
    this.#maxAttempts = maxAttempts;
  }

  async write({ path, body, key = crypto.randomUUID() }: Write): Promise<unknown> {
    const text = JSON.stringify(body);
    for (let attempt = 1; ; attempt++) {
      let response: Response | undefined;
      try {
        response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
          method: 'POST',
          headers: { authorization: this.#auth, 'content-type': 'application/json', 'idempotency-key': key },
          body: text,
        });
      } catch (error) {
        if (attempt === this.#maxAttempts) throw error;
      }
      if (response?.ok) return response.json();
      if (response && response.status !== 429 && response.status < 500) {
        const { errors } = (await response.json()) as { errors: { title: string }[] };
        throw new PersonaError(response.status, errors.map(({ title }) => title));
      }
      if (attempt === this.#maxAttempts) throw new PersonaError(response?.status ?? 0, []);
      if (response && response.status >= 500) key = crypto.randomUUID();
      await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** (attempt - 1)));
    }
  }

  createInquiry(attributes: object) {
    return this.write({ path: '/inquiries', body: { data: { attributes } } }); // $call POST /inquiries
  }

  createAccount(attributes: object, key: string) {
    return this.write({ path: '/accounts', body: { data: { attributes } }, key }); // $call POST /accounts
  }
}
