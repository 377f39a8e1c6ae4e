export class P {
  readonly #fetch: typeof globalThis.fetch;
  readonly #base: URL;
  constructor({ fetch = globalThis.fetch, base = 'https://withpersona.com/api/v1/' }: { fetch?: typeof globalThis.fetch; base?: string } = {}) {
    this.#fetch = fetch;
    this.#base = new URL(base);
  }
  inquiry(id: string) { return this.#fetch(new URL(`inquiries/${id}`, this.#base), { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }); } // $call GET /inquiries/{inquiry-id}
  create(b: string) { return this.#fetch(new URL('inquiries', this.#base), { method: 'POST', body: b, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }); } // $call POST /inquiries $ require-idempotency-key
}
