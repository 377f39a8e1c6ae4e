import { randomUUID } from 'node:crypto';
export async function f(id: string, tags: string[]) {
  const key = randomUUID();
  const body = { meta: { 'tag-name': [] as string[] } };
  for (const tag of tags) {
    body.meta['tag-name'].push(tag);
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/set-tags`, { // $ MISSING: no-key-reuse-with-changed-params
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error('no');
  }
}
