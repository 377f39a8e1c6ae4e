import { randomUUID } from 'node:crypto';

const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2025-12-08',
};

async function send(id: string, key: string, n: number): Promise<unknown> {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/decline`, { // $ no-unchanged-retry#a no-same-key-after-server-error#b $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key },
    signal: AbortSignal.timeout(10_000),
  });
  return res.ok ? res.json() : again(id, key, n, res.status); // $ no-unchanged-retry#a no-same-key-after-server-error#b
}

async function again(id: string, key: string, n: number, status: number): Promise<unknown> {
  if (n >= 4) throw new Error(`decline: ${status}`);
  await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** n));
  return send(id, key, n + 1); // $ no-unchanged-retry#a no-same-key-after-server-error#b
}

export const decline = (id: string) => send(id, randomUUID(), 0);
