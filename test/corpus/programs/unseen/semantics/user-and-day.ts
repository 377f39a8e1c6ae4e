import { createHash } from 'node:crypto';

interface User {
  id: string;
  email: string;
}

const today = () => new Date().toISOString().slice(0, 10);

const digest = (...parts: string[]) => createHash('sha1').update(parts.join('/')).digest('hex');

export async function screen(user: User, term: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/reports', { // $ no-static-idempotency-key#a $call POST /reports
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': digest('report', user.id, today()), // $ no-static-idempotency-key#a
    },
    body: JSON.stringify({ data: { type: 'report/watchlist', attributes: { query: { term } } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('no report');
  return res.json();
}
