export class PersonaApi {
  static readonly #base = 'https://api.withpersona.com/api/v1';
  readonly #apiKey: string;

  constructor(apiKey: string) {
    this.#apiKey = apiKey;
  }

  async #request<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object, extra: Record<string, string> = {}): Promise<T> {
    const response = await fetch(PersonaApi.#base + path, {
      method,
      headers: { Authorization: `Bearer ${this.#apiKey}`, 'Content-Type': 'application/json', ...extra },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`Persona answered ${response.status}`);
    return (await response.json()) as T;
  }

  createInquiry(attributes: object) {
    return this.#request<{ data: object }>('POST', '/inquiries', { data: { attributes } }); // $call POST /inquiries $ require-idempotency-key
  }

  approve(id: string, idempotencyKey: string) {
    return this.#request('POST', `/inquiries/${id}/approve`, undefined, { 'Idempotency-Key': idempotencyKey }); // $call POST /inquiries/{inquiry-id}/approve
  }

  inquiry(id: string) {
    return this.#request<{ data: object }>('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
  }

  redact(id: string) {
    return this.#request<void>('DELETE', `/inquiries/${id}`); // $call DELETE /inquiries/{inquiry-id}
  }
}
