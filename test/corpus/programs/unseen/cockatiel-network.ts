import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import { randomUUID } from 'node:crypto';

const policy = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff({ initialDelay: 1000 }) });
export async function approve(id: string) {
  const key = randomUUID();
  const res = await policy.execute(() =>
    fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: '{}', signal: AbortSignal.timeout(10_000) }), // $call POST /inquiries/{inquiry-id}/approve
  );
  if (!res.ok) throw new Error(`approve ${res.status}`);
}
