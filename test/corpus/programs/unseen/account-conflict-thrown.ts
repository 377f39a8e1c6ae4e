import { randomUUID } from 'node:crypto';

export async function account(ref: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/accounts', { // $ require-conflict-handling $call POST /accounts
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ data: { attributes: { referenceId: ref } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`account ${res.status}`);
  return res.json();
}
