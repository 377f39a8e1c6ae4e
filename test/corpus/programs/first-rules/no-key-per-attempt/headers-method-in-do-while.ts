import { randomUUID } from 'node:crypto';

export class Screening {
  constructor(private readonly token: string) {}

  private headers(key = randomUUID()) { // $ no-key-per-attempt#a
    return { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key }; // $ no-key-per-attempt#a
  }

  async start(body: string) {
    let left = 3;
    do { // $ no-key-per-attempt#a
      try {
        return await fetch('https://api.withpersona.com/api/v1/reports', { method: 'POST', headers: this.headers(), body }); // $call POST /reports $ no-key-per-attempt#a
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** (3 - left)));
      }
    } while (--left);
    throw new Error('no answer');
  }

  async startOnce(body: string) {
    const headers = this.headers();
    let left = 3;
    do {
      try {
        return await fetch('https://api.withpersona.com/api/v1/reports', { method: 'POST', headers, body }); // $call POST /reports
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** (3 - left)));
      }
    } while (--left);
    throw new Error('no answer');
  }
}
