import { randomUUID } from 'node:crypto';

const api = new URL('https://api.withpersona.com/api/v1/');

async function post(...segments: string[]): Promise<unknown> {
  const res = await fetch(new URL(segments.map(encodeURIComponent).join('/'), api), {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': randomUUID(),
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(segments.join(' '));
  return res.json();
}

export const run = (id: string) => post('reports', id, 'run'); // $call POST /reports/{report-id}/run
export const rerun = (id: string) => post('reports', id, 're-run'); // $ no-unknown-endpoint
export const approve = (id: string) => post('inquiries', id, 'approve'); // $call POST /inquiries/{inquiry-id}/approve
