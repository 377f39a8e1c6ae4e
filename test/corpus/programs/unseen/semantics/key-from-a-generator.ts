import { randomUUID } from 'node:crypto';

function* keys(): Generator<string, never> {
  for (;;) yield randomUUID();
}

const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2025-12-08',
};

export async function openAll(templateIds: string[]) {
  const source = keys();
  for (const templateId of templateIds) {
    const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': source.next().value },
      body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`case of ${templateId}: ${res.status}`);
  }
}
