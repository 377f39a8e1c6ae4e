import { ResultAsync, err, ok } from 'neverthrow';
import { randomUUID } from 'node:crypto';
const send = (id: string, key: string) =>
  ResultAsync.fromPromise(
    fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    }),
    () => 'lost' as const,
  ).andThen((res) => (res.ok ? ok(res) : err('refused' as const)));
export async function approve(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n++) {
    const result = await send(id, key);
    if (result.isOk()) return result.value;
    if (result.error === 'refused') throw new Error('refused');
    await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
  }
}
