export class CaseDesk {
  #cached?: Record<string, string>;

  constructor(private config: { personaUrl?: string; token: () => string }) {}

  get root(): string {
    return this.config.personaUrl?.replace(/\/+$/, '') ?? 'https://withpersona.com/api/v1';
  }

  private get headers(): Record<string, string> {
    return (this.#cached ??= { Authorization: `Bearer ${this.config.token()}`, 'Content-Type': 'application/json' });
  }

  #endpoint(id: string) {
    return `https://withpersona.com/api/v1/cases/${id}`;
  }

  async assign(id: string, assignee: string) {
    const res = await fetch(`${this.#endpoint(id)}/assign`, { // $call POST /cases/{case-id}/assign $ require-idempotency-key
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify({ meta: { 'assignee-id': assignee } }),
    });
    if (!res.ok) throw new Error(`assign: ${res.status}`);
  }

  async close(id: string, requestId: string) {
    const res = await fetch(`${this.#endpoint(id)}/set-status`, { // $call POST /cases/{case-id}/set-status
      method: 'POST',
      headers: { ...this.headers, 'Idempotency-Key': requestId },
      body: JSON.stringify({ meta: { status: 'Resolved' } }),
    });
    if (!res.ok) throw new Error(`close: ${res.status}`);
  }

  read = async (id: string) => (await fetch(this.#endpoint(id), { headers: this.headers })).json(); // $call GET /cases/{case-id}
}
