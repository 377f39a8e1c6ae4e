import { createHash } from 'node:crypto';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

export async function label(transactionId: string, labels: readonly string[]) {
  for (const name of labels) {
    const key = hash(`label:${transactionId}`); // $ no-key-reuse-with-changed-params#a
    const res = await fetch(`https://api.withpersona.com/api/v1/transactions/${transactionId}/label`, { // $ no-key-reuse-with-changed-params#a $call POST /transactions/{transaction-id}/label
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key, // $ no-key-reuse-with-changed-params#a
      },
      body: JSON.stringify({ meta: { label: name } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (res.status === 409) continue;
    if (!res.ok) throw new Error(`label: ${res.status}`);
  }
}
