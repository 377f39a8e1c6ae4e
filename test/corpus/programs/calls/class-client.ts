interface RequestOptions {
  body?: unknown;
  key?: string;
  timeoutMs?: number;
}

export class PersonaClient {
  readonly #token: string;

  constructor(token: string, private readonly version?: string) {
    this.#token = token;
  }

  private headers(key?: string): Record<string, string> {
    return {
      Authorization: `Bearer ${this.#token}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      ...(key ? { 'Idempotency-Key': key } : {}),
    };
  }

  private async request(method: string, path: string, { body, key, timeoutMs }: RequestOptions = {}) {
    const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method,
      headers: this.headers(key),
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs),
    });
    if (res.status === 409) throw new Error('conflict');
    if (!res.ok) throw new Error(`${method} ${path}: ${res.status}`);
    return res.status === 204 ? undefined : res.json();
  }

  approve(id: string) {
    return this.request('POST', `/inquiries/${id}/approve`, { timeoutMs: 5_000 }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
  }

  decline(id: string, key: string) {
    return this.request('POST', `/inquiries/${id}/decline`, { key, timeoutMs: 5_000 }); // $call POST /inquiries/{inquiry-id}/decline
  }

  review(id: string, key: string) {
    return this.request('POST', `/inquiries/${id}/mark-for-review`, { key }); // $call POST /inquiries/{inquiry-id}/mark-for-review $ require-request-timeout
  }

  rename(id: string, fields: object) {
    return this.request('PUT', `/accounts/${id}`, { body: { data: { attributes: { fields } } } }); // $ no-unknown-endpoint
  }

  update(id: string, fields: object) {
    return this.request('PATCH', `/accounts/${id}`, { body: { data: { attributes: { fields } } } }); // $call PATCH /accounts/{account-id}
  }

  get(id: string) {
    return this.request('GET', `/accounts/${id}`, { key: crypto.randomUUID() }); // $call GET /accounts/{account-id} $ no-key-on-safe-method
  }
}
