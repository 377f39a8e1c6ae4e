import { randomUUID } from 'node:crypto';
declare const queue: {
  pop(): Promise<{ id: string; key: string }>;
  push(job: { id: string; key: string }): Promise<void>;
  bury(job: object): Promise<void>;
};
export async function work() {
  for (;;) {
    const job = await queue.pop();
    try {
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${job.id}/expire`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': job.key,
        },
        signal: AbortSignal.timeout(10_000),
      });
      if (!res.ok && res.status !== 429) await queue.bury(job);
      else if (res.status === 429) await queue.push(job);
    } catch {
      await queue.push(job);
    }
  }
}
