import { randomUUID } from 'node:crypto';

const pause = (n: number) => new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** n));

function send(id: string, tag: string, key: string) {
  return fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ meta: { 'tag-name': tag } }),
    signal: AbortSignal.timeout(10_000),
  });
}

export async function tagAll(id: string, tags: string[]) {
  tags: for (const tag of tags) {
    const key = randomUUID();
    for (let n = 0; n < 4; n += 1) {
      const res = await send(id, tag, key);
      if (res.ok) continue tags;
      if (res.status !== 429) throw new Error(`tag ${tag}: ${res.status}`);
      await pause(n);
    }
    throw new Error(`tag ${tag}: rate limited`);
  }
}

export async function tagAllWithOne(id: string, tags: string[]) {
  const key = randomUUID(); // $ no-key-reuse-with-changed-params#a
  tags: for (const tag of tags) { // $ no-key-reuse-with-changed-params#a
    for (let n = 0; n < 4; n += 1) {
      const res = await send(id, tag, key); // $ no-key-reuse-with-changed-params#a
      if (res.ok) continue tags;
      if (res.status !== 429) throw new Error(`tag ${tag}: ${res.status}`);
      await pause(n);
    }
    throw new Error(`tag ${tag}: rate limited`);
  }
}
