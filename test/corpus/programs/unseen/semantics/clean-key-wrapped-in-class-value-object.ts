import { randomUUID } from 'node:crypto';
class IdempotencyKey {
  private constructor(private readonly value: string) {}
  static create() {
    return new IdempotencyKey(randomUUID());
  }
  toString() {
    return this.value;
  }
}
export async function f(id: string, key = IdempotencyKey.create()) {
  for (let n = 0; n < 4; n++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': String(key),
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (res.status !== 429) return res.ok;
    await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
  }
}
