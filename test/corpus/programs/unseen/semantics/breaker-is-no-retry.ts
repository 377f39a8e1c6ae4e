import CircuitBreaker from 'opossum';
import { randomUUID } from 'node:crypto';

async function approve(id: string): Promise<unknown> {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': randomUUID(),
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`approve: ${res.status}`);
  return res.json();
}

const breaker = new CircuitBreaker(approve, { timeout: 12_000, resetTimeout: 30_000, errorThresholdPercentage: 50 });
breaker.fallback((id: string) => ({ queued: id }));

export const approveGuarded = (id: string) => breaker.fire(id);
