import { randomUUID } from 'node:crypto';

let cached: string | undefined;

/** One per process: nobody wants to pass it around. */
function processKey(): string {
  return (cached ??= randomUUID()); // $ no-static-idempotency-key#a
}

export async function openCase(templateId: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $ no-static-idempotency-key#a $call POST /cases
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': processKey(), // $ no-static-idempotency-key#a
    },
    body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('no case');
  return res.json();
}
