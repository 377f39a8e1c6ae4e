import { randomUUID } from 'node:crypto';
declare const queue: { pop(): Promise<{ id: string } | undefined> };
export async function work(signal: AbortSignal) {
  while (!signal.aborted) {
    const job = await queue.pop();
    if (!job) {
      await new Promise((r) => setTimeout(r, 1000));
      continue;
    }
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${job.id}/expire`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': randomUUID(),
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) console.error(job.id, res.status);
  }
}
