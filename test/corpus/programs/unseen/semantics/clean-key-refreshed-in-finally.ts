import { randomUUID } from 'node:crypto';
export class Sender {
  #key = randomUUID();
  async send(path: string) {
    try {
      const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': this.#key,
        },
        signal: AbortSignal.timeout(10_000),
      });
      if (!res.ok) throw new Error(path);
      return await res.json();
    } finally {
      this.#key = randomUUID();
    }
  }
  async both(id: string) {
    await this.send(`/inquiries/${id}/approve`);
    await this.send(`/inquiries/${id}/expire`);
  }
}
