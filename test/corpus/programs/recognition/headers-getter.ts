export class Inquiries {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  private get headers() {
    return { Authorization: `Bearer ${this.#key}`, 'Content-Type': 'application/json' };
  }

  private get base() {
    return 'https://api.withpersona.com/api/v1/inquiries';
  }

  async create(attributes: object) {
    const res = await fetch(this.base, { // $call POST /inquiries $ require-idempotency-key
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify({ data: { attributes } }),
    });
    return (await res.json()).data;
  }

  async expire(id: string, requestId: string) {
    await fetch(`${this.base}/${id}/expire`, { // $call POST /inquiries/{inquiry-id}/expire
      method: 'POST',
      headers: { ...this.headers, 'Idempotency-Key': requestId },
    });
  }

  async get(id: string) {
    const res = await fetch(`${this.base}/${id}`, { headers: this.headers }); // $call GET /inquiries/{inquiry-id}
    return (await res.json()).data;
  }
}
