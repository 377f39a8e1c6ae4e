import { randomUUID } from 'node:crypto';

const BASE = 'https://api.withpersona.com/api/v1';

function headersFor(key: string): Record<string, string> {
  return {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Content-Type': 'application/json',
    'Persona-Version': '2025-12-08',
    'Idempotency-Key': key,
    'X-Trace': 'on',
  };
}

export async function openCase(templateId: string): Promise<string> {
  const headers = headersFor(randomUUID());
  delete headers['X-Trace'];
  const res = await fetch(`${BASE}/cases`, { // $call POST /cases
    method: 'POST',
    headers,
    body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`Persona answered ${res.status}`);
  const { data } = await res.json();
  return data.id;
}
