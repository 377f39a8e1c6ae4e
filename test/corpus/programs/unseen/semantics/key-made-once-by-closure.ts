import { randomUUID } from 'node:crypto';

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2025-12-08',
};

export async function openAll(templateIds: string[]) {
  const getKey = once(() => randomUUID()); // $ no-key-reuse-with-changed-params#a
  for (const templateId of templateIds) {
    const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $ no-key-reuse-with-changed-params#a $call POST /cases
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': getKey() }, // $ no-key-reuse-with-changed-params#a
      body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`case of ${templateId}: ${res.status}`);
  }
}
