import { randomUUID } from 'node:crypto';

interface PostOptions {
  body?: unknown;
  idempotencyKey?: string;
}

class PersonaClient {
  readonly #base = 'https://api.withpersona.com/api/v1';

  constructor(private readonly apiKey: string) {}

  async post(path: string, { body, idempotencyKey }: PostOptions = {}): Promise<unknown> {
    const res = await fetch(`${this.#base}${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.apiKey}`,
        'Persona-Version': '2025-12-08',
        ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`POST ${path}: ${res.status}`);
    return res.json();
  }
}

const client = new PersonaClient(process.env.PERSONA_API_KEY ?? '');

export function approve(id: string) {
  return client.post(`/inquiries/${id}/approve`, { idempotencyKey: randomUUID() }); // $call POST /inquiries/{inquiry-id}/approve
}

export function decline(id: string) {
  return client.post(`/inquiries/${id}/decline`); // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/decline
}

export function review(id: string, comment: string) {
  return client.post(`/inquiries/${id}/mark-for-review`, { body: { meta: { comment } } }); // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/mark-for-review
}
