import { randomUUID } from 'node:crypto';
const enum Code {
  Refused = 'REFUSED',
  Busy = 'BUSY',
}
class PersonaError extends Error {
  constructor(readonly code: Code) {
    super(code);
  }
}
const RETRYABLE: ReadonlySet<Code> = new Set([Code.Busy]);
const send = async (id: string, key: string) => {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new PersonaError(res.status === 429 ? Code.Busy : Code.Refused);
};
export async function approve(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n++) {
    try {
      return await send(id, key);
    } catch (e) {
      if (e instanceof PersonaError && !RETRYABLE.has(e.code)) throw e;
      await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
    }
  }
}
