import PQueue from 'p-queue';
import { randomUUID } from 'node:crypto';

const queue = new PQueue({ concurrency: 3, interval: 1000, intervalCap: 4 });

async function openCase(templateId: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`case: ${res.status}`);
  return res.json();
}

export async function openAll(templateIds: string[]) {
  return Promise.allSettled(templateIds.map((id) => queue.add(() => openCase(id))));
}
