const base = 'https://api.withpersona.com/api/v1';

function basics(): Map<string, string> {
  return new Map([
    ['Authorization', `Bearer ${process.env.PERSONA_API_KEY}`],
    ['Persona-Version', '2025-12-08'],
    ['Content-Type', 'application/json'],
  ]);
}

export async function approve(id: string): Promise<void> {
  const headers = basics();
  headers.set('Idempotency-Key', crypto.randomUUID());
  const res = await fetch(`${base}/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
    method: 'POST',
    headers: Object.fromEntries(headers),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`approve: ${res.status}`);
}

export async function decline(id: string): Promise<void> {
  const headers = basics();
  headers.set('X-Request-Key', crypto.randomUUID());
  const res = await fetch(`${base}/inquiries/${id}/decline`, { // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers: Object.fromEntries(headers.entries()),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`decline: ${res.status}`);
}
