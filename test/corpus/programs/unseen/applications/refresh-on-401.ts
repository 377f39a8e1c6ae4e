import { secrets } from './secrets';

const ENDPOINT = 'https://api.withpersona.com/api/v1/reports';

async function post(body: string, key: string, token: string) {
  return fetch(ENDPOINT, { // $call POST /reports
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': key,
    },
    body,
    signal: AbortSignal.timeout(10_000),
  });
}

/** The key is rotated every night; the first request after that finds the old one in the cache. */
export async function createReport(attributes: Record<string, unknown>, runId: string) {
  const body = JSON.stringify({ data: { attributes } });
  let res = await post(body, runId, await secrets.get('persona'));
  if (res.status === 401) {
    res = await post(body, runId, await secrets.get('persona', { refresh: true }));
  }
  if (!res.ok) throw new Error(`report ${runId}: ${res.status}`);
  const { data } = await res.json();
  return data.id as string;
}
