import { randomUUID } from 'node:crypto';

export async function session(id: string) {
  const read = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
  if (!read.ok) throw new Error('read');
  const { data } = await read.json();
  if (!['expired', 'pending'].includes(data.attributes.status)) return undefined;
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/resume`, { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }, body: '{}', signal: AbortSignal.timeout(10_000) });
  if (!res.ok) throw new Error('resume');
  return (await res.json()).meta['session-token'];
}
