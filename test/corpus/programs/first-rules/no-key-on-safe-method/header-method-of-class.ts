import { ulid } from 'ulid';

export class PersonaCases {
  constructor(private readonly apiKey: string) {}

  private headers(): Record<string, string> {
    return {
      Authorization: `Bearer ${this.apiKey}`,
      'Idempotency-Key': ulid(), // $ no-key-on-safe-method#a
    };
  }

  async open(attributes: object) {
    const response = await fetch('https://withpersona.com/api/v1/cases', { // $call POST /cases
      method: 'POST',
      headers: this.headers(),
      body: JSON.stringify({ data: { attributes } }),
    });
    return response.json();
  }

  async get(id: string) {
    const response = await fetch(`https://withpersona.com/api/v1/cases/${id}`, { headers: this.headers() }); // $call GET /cases/{case-id} $ no-key-on-safe-method#a
    return response.json();
  }
}
