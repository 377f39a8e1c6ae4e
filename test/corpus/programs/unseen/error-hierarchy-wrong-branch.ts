import { randomUUID } from 'node:crypto';

class PersonaError extends Error {
  constructor(readonly status: number) {
    super(`persona ${status}`);
  }
}
class TransientError extends PersonaError {}

async function create(key: string, ref: string, templateId: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) }); // $ no-unchanged-retry#a no-same-key-after-server-error#a
  if (res.status >= 500) throw new TransientError(res.status);
  if (!res.ok) throw new PersonaError(res.status);
  return res.json();
}

export async function open(ref: string, templateId: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n++) { // $ no-unchanged-retry#a no-same-key-after-server-error#a
    try {
      return await create(key, ref, templateId); // $ no-unchanged-retry#a no-same-key-after-server-error#a
    } catch (error) {
      if (!(error instanceof PersonaError)) throw error;
      await new Promise((r) => setTimeout(r, 2000 * 2 ** n));
    }
  }
  throw new Error('gave up');
}
