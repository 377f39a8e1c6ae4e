import { createHash, randomUUID } from 'node:crypto';

interface Job {
  id?: string;
  template: string;
}

export async function open(job: Job) {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  };
  if (job.id === undefined) {
    headers['Idempotency-Key'] = randomUUID();
  } else {
    headers['Idempotency-Key'] = createHash('sha256').update(`open-case:${job.id}`).digest('hex');
  }
  const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
    method: 'POST',
    headers,
    body: JSON.stringify({ data: { attributes: { 'case-template-id': job.template } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('no case');
  return res.json();
}
