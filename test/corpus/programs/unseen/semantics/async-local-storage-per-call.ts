import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const context = new AsyncLocalStorage<{ key: string }>();

async function post(path: string, body: object) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': context.getStore()!.key,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
  return res.json();
}

const withKey = <T>(work: () => Promise<T>) => context.run({ key: randomUUID() }, work);

export async function onboard(templateId: string, term: string) {
  await withKey(() => post('/cases', { data: { attributes: { 'case-template-id': templateId } } })); // $call POST /cases
  await withKey(() => post('/reports', { data: { type: 'report/watchlist', attributes: { query: { term } } } })); // $call POST /reports
}
