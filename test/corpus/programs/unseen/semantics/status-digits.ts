import { randomUUID } from 'node:crypto';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function post(path: string, key: string): Promise<Response> {
  return fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
}

/** The hundreds of the status decide. */
export async function approve(id: string) {
  let key = randomUUID();
  for (let n = 0; n < 4; n++) {
    const res = await post(`/inquiries/${id}/approve`, key); // $call POST /inquiries/{inquiry-id}/approve
    const family = Math.floor(res.status / 100);
    if (family === 2) return res.json();
    if (family === 4 && res.status !== 429) throw new Error(`approve: ${res.status}`);
    if (family === 5) key = randomUUID();
    await sleep(5000 * 2 ** n);
  }
  throw new Error('approve: given up');
}

export async function decline(id: string) {
  let key = randomUUID();
  for (let n = 0; n < 4; n++) { // $ no-unchanged-retry#a
    const res = await post(`/inquiries/${id}/decline`, key); // $ no-unchanged-retry#a $call POST /inquiries/{inquiry-id}/decline
    const family = Math.trunc(res.status / 100);
    if (family === 2) return res.json();
    if (family === 5) key = randomUUID();
    await sleep(5000 * 2 ** n);
  }
  throw new Error('decline: given up');
}
