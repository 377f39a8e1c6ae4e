import PQueue from 'p-queue';
import { randomUUID } from 'node:crypto';
const queue = new PQueue({ concurrency: 2 });
const send = async (id: string, key: string) => {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  return res.status;
};
export async function f(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n++) {
    const status = await queue.add(() => send(id, key));
    if (status !== 429) return status === 200;
    await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
  }
  return false;
}
