import { randomUUID } from 'node:crypto';

async function write(path: string, body: object = {}) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
}

export async function tagAll(id: string, tags: string[]) {
  await Promise.all(tags.map((tag) => write(`/accounts/${id}/add-tag`, { meta: { 'tag-name': tag } }))); // $ no-concurrent-writes#a require-throttling#b $call POST /accounts/{account-id}/add-tag
}

export async function tagOneByOne(id: string, tags: string[]) {
  for (const tag of tags) await write(`/accounts/${id}/add-tag`, { meta: { 'tag-name': tag } }); // $call POST /accounts/{account-id}/add-tag
}

export async function approveAndTag(id: string) {
  void write(`/inquiries/${id}/approve`); // $ no-concurrent-writes#c $call POST /inquiries/{inquiry-id}/approve
  await write(`/inquiries/${id}/add-tag`, { meta: { 'tag-name': 'approved' } }); // $ no-concurrent-writes#c $call POST /inquiries/{inquiry-id}/add-tag
}

export async function pauseBoth(first: string, second: string) {
  const paused = write(`/reports/${first}/pause`); // $call POST /reports/{report-id}/pause
  await write(`/reports/${second}/pause`); // $call POST /reports/{report-id}/pause
  await paused;
}
