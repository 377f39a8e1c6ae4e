import { createHash } from 'node:crypto';

interface Order {
  id: string;
  term: string;
}

const digest = (...parts: string[]) => createHash('sha1').update(parts.join('/')).digest('hex');

export async function screen(order: Order) {
  const res = await fetch('https://api.withpersona.com/api/v1/reports', { // $call POST /reports
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': digest('report', order.id),
    },
    body: JSON.stringify({ data: { type: 'report/watchlist', attributes: { query: { term: order.term } } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('no report');
  return res.json();
}
