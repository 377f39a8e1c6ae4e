import { nanoid } from 'nanoid';

async function send(method: string, path: string, idempotencyKey?: string, body?: object) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  return fetch(`https://withpersona.com/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
}

export const read = (id: string) => send('GET', `/verifications/${id}`); // $call GET /verifications/{verification-id}
export const readWithKey = (id: string) => send('GET', `/verifications/${id}`, nanoid()); // $call GET /verifications/{verification-id} $ no-key-on-safe-method
export const redact = (id: string) => send('DELETE', `/verifications/${id}`, undefined); // $call DELETE /verifications/{verification-id}
export const redactWithKey = (id: string) => send('DELETE', `/verifications/${id}`, nanoid()); // $call DELETE /verifications/{verification-id} $ no-key-on-safe-method
export const lock = (id: string) => send('POST', `/verifications/${id}/investigation-lock`, nanoid()); // $call POST /verifications/{verification-id}/investigation-lock
export const unlock = (id: string) => send('POST', `/verifications/${id}/investigation-unlock`); // $call POST /verifications/{verification-id}/investigation-unlock $ require-idempotency-key
