import { createHash } from 'node:crypto';

export async function label(transactionId: string, labels: readonly string[]) {
  for (const name of labels) {
    const hash = createHash('sha256');
    hash.update(transactionId);
    hash.update(name);
    const res = await fetch(`https://api.withpersona.com/api/v1/transactions/${transactionId}/label`, { // $call POST /transactions/{transaction-id}/label
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': hash.digest('base64url'),
      },
      body: JSON.stringify({ meta: { label: name } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (res.status === 409) continue;
    if (!res.ok) throw new Error(`label: ${res.status}`);
  }
}
