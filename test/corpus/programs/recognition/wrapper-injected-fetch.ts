interface Config {
  apiKey: string;
  fetch?: typeof globalThis.fetch;
}

export class PersonaSdk {
  readonly #fetch: typeof globalThis.fetch;
  readonly #headers: Record<string, string>;

  constructor(config: Config) {
    this.#fetch = config.fetch ?? fetch;
    this.#headers = { authorization: `Bearer ${config.apiKey}`, 'content-type': 'application/json' };
  }

  async createInquiry(attributes: object): Promise<unknown> {
    const response = await this.#fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
      method: 'POST',
      headers: this.#headers,
      body: JSON.stringify({ data: { attributes } }),
    });
    return response.json();
  }

  async inquiry(id: string): Promise<unknown> {
    const response = await this.#fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: this.#headers }); // $call GET /inquiries/{inquiry-id}
    return response.json();
  }
}
