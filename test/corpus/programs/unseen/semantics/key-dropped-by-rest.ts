import { randomUUID } from 'node:crypto';

const url = 'https://api.withpersona.com/api/v1/reports';

interface Outgoing {
  authorization: string;
  'persona-version': string;
  'idempotency-key': string;
}

const outgoing = (): Outgoing => ({
  authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'persona-version': '2025-12-08',
  'idempotency-key': randomUUID(),
});

export async function runReport(term: string) {
  const { 'idempotency-key': key, ...headers } = outgoing();
  console.info('running report', key);
  const response = await fetch(url, { // $ require-idempotency-key $call POST /reports
    method: 'POST',
    headers,
    body: JSON.stringify({ data: { type: 'report/adverse-media', attributes: { query: { term } } } }),
    signal: AbortSignal.timeout(20_000),
  });
  if (response.status >= 300) throw new Error(await response.text());
  return response.json();
}

export async function runReportAgain(term: string) {
  const { authorization, ...headers } = outgoing();
  const response = await fetch(url, { // $call POST /reports
    method: 'POST',
    headers: { ...headers, Authorization: authorization },
    body: JSON.stringify({ data: { type: 'report/adverse-media', attributes: { query: { term } } } }),
    signal: AbortSignal.timeout(20_000),
  });
  if (response.status >= 300) throw new Error(await response.text());
  return response.json();
}
