abstract class ApiClient {
  protected extraHeaders(_method: string): Record<string, string> {
    return {};
  }

  protected async request(method: string, path: string, body?: unknown) {
    const response = await fetch(`https://withpersona.com/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...this.extraHeaders(method) },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  }
}

// Overridden: each POST gets its key.
export class SafeAccounts extends ApiClient {
  protected override extraHeaders(method: string): Record<string, string> {
    return method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {};
  }

  create(attributes: object) {
    return this.request('POST', '/accounts', { data: { attributes } });
  }

  get(id: string) {
    return this.request('GET', `/accounts/${id}`);
  }
}
