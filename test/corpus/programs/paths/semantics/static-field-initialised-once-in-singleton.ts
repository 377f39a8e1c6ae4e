import { randomUUID } from 'node:crypto';
class Client {
  private readonly key = randomUUID(); // $ no-static-idempotency-key
  async expire(id: string) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': this.key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    return res.ok;
  }
}
export const client = new Client();
