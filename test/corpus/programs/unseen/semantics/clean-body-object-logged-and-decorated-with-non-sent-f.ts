import { randomUUID } from 'node:crypto';
export async function f(id: string) {
  const key = randomUUID();
  const job = { body: { meta: { 'tag-name': 'x' } }, attempts: 0 };
  for (; job.attempts < 4; job.attempts++) {
    try {
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/add-tag`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
        body: JSON.stringify(job.body),
        signal: AbortSignal.timeout(10_000),
      });
      return res.ok;
    } catch {
      await new Promise((r) => setTimeout(r, 5000 * 2 ** job.attempts));
    }
  }
}
