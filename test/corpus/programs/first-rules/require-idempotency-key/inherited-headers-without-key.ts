abstract class JsonApi {
  protected constructor(
    protected readonly origin: string,
    private readonly token: string,
  ) {}

  protected headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.token}`, Accept: 'application/json' };
  }

  protected async exchange<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.origin + path, {
      method,
      headers: { ...this.headers(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  }
}

interface Envelope {
  data: { id: string; attributes: Record<string, unknown> };
}

export class CaseClient extends JsonApi {
  constructor(token = process.env.PERSONA_API_KEY ?? '') {
    super('https://api.withpersona.com/api/v1', token);
  }

  protected override headers() {
    return { ...super.headers(), 'Persona-Version': '2023-01-05', 'Key-Inflection': 'kebab' };
  }

  open(templateId: string, objectIds: string[]) {
    return this.exchange<Envelope>('POST', '/cases', { // $call POST /cases $ require-idempotency-key
      data: { attributes: { 'case-template-id': templateId } },
      meta: { 'object-ids': objectIds },
    });
  }

  assign(id: string, email: string) {
    return this.exchange<Envelope>('POST', `/cases/${id}/assign`, { meta: { 'user-email-address': email } }); // $call POST /cases/{case-id}/assign $ require-idempotency-key
  }

  find(query: object) {
    return this.exchange<{ data: Envelope['data'][] }>('POST', '/cases/search', { query }); // $call POST /cases/search
  }

  get(id: string) {
    return this.exchange<Envelope>('GET', `/cases/${id}`); // $call GET /cases/{case-id}
  }

  redact(id: string) {
    return this.exchange<Envelope>('DELETE', `/cases/${id}`); // $call DELETE /cases/{case-id}
  }
}
