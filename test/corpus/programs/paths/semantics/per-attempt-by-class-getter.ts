import pRetry, { AbortError } from 'p-retry';
import { randomUUID } from 'node:crypto';
class Sender {
  get key() {
    return randomUUID();
  }
  send = async (id: string) => {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': this.key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new AbortError('no');
  };
  run(id: string) {
    return pRetry(() => this.send(id), { retries: 3 }); // $ no-key-per-attempt
  }
}
export const s = new Sender();
