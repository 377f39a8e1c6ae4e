import { ulid } from 'ulid';

export class PersonaCases {
  constructor(private readonly apiKey: string) {}

  private headers({ write = false } = {}): Record<string, string> {
    return { Authorization: `Bearer ${this.apiKey}`, ...(write && { 'Idempotency-Key': ulid() }) };
  }

  async open(attributes: object) {
    const response = await fetch('https://withpersona.com/api/v1/cases', { // $call POST /cases
      method: 'POST',
      headers: this.headers({ write: true }),
      body: JSON.stringify({ data: { attributes } }),
    });
    return response.json();
  }

  async get(id: string) {
    const response = await fetch(`https://withpersona.com/api/v1/cases/${id}`, { headers: this.headers() }); // $call GET /cases/{case-id}
    return response.json();
  }

  async redact(id: string) {
    const response = await fetch(`https://withpersona.com/api/v1/cases/${id}`, { // $call DELETE /cases/{case-id} $ no-key-on-safe-method#a
      method: 'DELETE',
      headers: this.headers({ write: true }), // $ no-key-on-safe-method#a
    });
    return response.ok;
  }
}
