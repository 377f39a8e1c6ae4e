import { randomUUID } from 'node:crypto';

class PersonaError extends Error {}
class ClientError extends PersonaError {}
class NotFound extends ClientError {}
class ServerError extends PersonaError {}

async function create(key: string, ref: string, templateId: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) }); // $call POST /inquiries
  if (res.status === 404) throw new NotFound();
  if (res.status >= 400 && res.status < 500) throw new ClientError(String(res.status));
  if (res.status >= 500) throw new ServerError();
  return res.json();
}

export async function open(ref: string, templateId: string) {
  let key = randomUUID();
  for (let n = 0; n < 4; n++) {
    try {
      return await create(key, ref, templateId);
    } catch (error) {
      if (error instanceof ClientError) throw error;
      if (error instanceof ServerError) key = randomUUID();
      await new Promise((r) => setTimeout(r, 2000 * 2 ** n));
    }
  }
  throw new Error('gave up');
}
