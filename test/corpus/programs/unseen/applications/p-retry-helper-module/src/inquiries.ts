import { randomUUID } from 'node:crypto';
import { resilient } from './retry.js';

const root = 'https://api.withpersona.com/api/v1';
const auth = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  'Persona-Version': '2025-12-08',
};

export async function create(referenceId: string, templateId: string) {
  const idempotencyKey = randomUUID();
  const response = await resilient(() =>
    fetch(`${root}/inquiries`, { // $call POST /inquiries
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': idempotencyKey },
      body: JSON.stringify({
        data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': referenceId } },
      }),
      signal: AbortSignal.timeout(10_000),
    }),
  );
  return (await response.json()).data.id as string;
}

export async function approve(id: string) {
  const response = await resilient(() =>
    fetch(`${root}/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve $ no-key-per-attempt#fresh
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': randomUUID() }, // $ no-key-per-attempt#fresh
      signal: AbortSignal.timeout(10_000),
    }),
  );
  return (await response.json()).data.attributes.status as string;
}
