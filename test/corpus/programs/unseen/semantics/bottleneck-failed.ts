import Bottleneck from 'bottleneck';
import { randomUUID } from 'node:crypto';

const base = 'https://api.withpersona.com/api/v1';

class Refusal extends Error {
  constructor(readonly status: number) {
    super(`refused: ${status}`);
  }
}

async function tag(id: string, name: string, key: string) {
  const res = await fetch(`${base}/inquiries/${id}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ meta: { 'tag-name': name } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Refusal(res.status);
}

const gentle = new Bottleneck({ maxConcurrent: 2, minTime: 250 });
gentle.on('failed', (error, info) => {
  if (info.retryCount < 4 && error instanceof Refusal && error.status === 429) return 5000 * 2 ** info.retryCount;
});

const rough = new Bottleneck({ maxConcurrent: 2, minTime: 250 });
rough.on('failed', (error, info) => { // $ no-unchanged-retry#a no-same-key-after-server-error#b
  if (info.retryCount < 4) return 5000 * 2 ** info.retryCount; // $ no-unchanged-retry#a no-same-key-after-server-error#b
});

export function tagGently(id: string, name: string) {
  const key = randomUUID();
  return gentle.schedule(() => tag(id, name, key));
}

export function tagRoughly(id: string, name: string) {
  const key = randomUUID();
  return rough.schedule(() => tag(id, name, key)); // $ no-unchanged-retry#a no-same-key-after-server-error#b
}
