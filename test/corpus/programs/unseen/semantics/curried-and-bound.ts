import { randomUUID } from 'node:crypto';

const send = (key: string | null) => (action: string) => async (id: string): Promise<void> => {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  };
  if (key !== null) headers['Idempotency-Key'] = key;
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/${action}`, {
    method: 'POST',
    headers,
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${action}: ${res.status}`);
};

export const approve = (id: string) => send(randomUUID())('approve')(id); // $call POST /inquiries/{inquiry-id}/approve
export const decline = (id: string) => send(null)('decline')(id); // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/decline
export const expire = (id: string) => send(randomUUID()).call(undefined, 'expire')(id); // $call POST /inquiries/{inquiry-id}/expire
