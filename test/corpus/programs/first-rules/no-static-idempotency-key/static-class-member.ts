import { randomUUID } from 'node:crypto';

export class Cases {
  private static readonly KEY = randomUUID(); // $ no-static-idempotency-key#a

  constructor(private readonly token: string) {}

  async open(attributes: object) {
    const response = await fetch('https://withpersona.com/api/v1/cases', { // $call POST /cases $ no-static-idempotency-key#a
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Idempotency-Key': Cases.KEY, // $ no-static-idempotency-key#a
      },
      body: JSON.stringify({ data: { attributes } }),
    });
    return response.json();
  }

  async assign(id: string, assignee: string) {
    const response = await fetch(`https://withpersona.com/api/v1/cases/${id}/assign`, { // $call POST /cases/{case-id}/assign
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': this.newKey() },
      body: JSON.stringify({ meta: { 'assignee-id': assignee } }),
    });
    return response.json();
  }

  private newKey() {
    return `case-${randomUUID()}`;
  }
}
