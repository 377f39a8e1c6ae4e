import { randomUUID } from 'node:crypto';
class Sender {
  #status = 0;
  #key = randomUUID();
  constructor(private id: string) {}
  async once() {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${this.id}/expire`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': this.#key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    this.#status = res.status;
    return res.ok;
  }
  async run() {
    for (let n = 0; n < 4; n++) {
      if (await this.once()) return true; // $ no-unchanged-retry
      if (this.#status >= 500) break;
      await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
    }
    return false;
  }
}
export const f = (id: string) => new Sender(id).run();
