import { randomUUID } from 'node:crypto';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

class Failed extends Error {
  readonly code: string;

  constructor(status: number) {
    super(`failed with ${status}`);
    this.code = `HTTP_${status}`;
  }
}

async function post(path: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Failed(res.status);
  return res.json();
}

export async function approve(id: string) {
  const key = randomUUID();
  for (let n = 0; ; n++) {
    try {
      return await post(`/inquiries/${id}/approve`, key); // $call POST /inquiries/{inquiry-id}/approve
    } catch (error) {
      if (error instanceof Failed && error.code !== 'HTTP_429') throw error;
      if (n === 4) throw error;
      await sleep(5000 * 2 ** n);
    }
  }
}

export async function decline(id: string) {
  const key = randomUUID();
  for (let n = 0; ; n++) { // $ no-unchanged-retry#a
    try {
      return await post(`/inquiries/${id}/decline`, key); // $ no-unchanged-retry#a $call POST /inquiries/{inquiry-id}/decline
    } catch (error) {
      if (error instanceof Failed && error.code.startsWith('HTTP_5')) throw error;
      if (n === 4) throw error;
      await sleep(5000 * 2 ** n);
    }
  }
}
