import { randomUUID } from 'node:crypto';

async function write(id: string, action: string, body: object) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/${action}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${action}: ${res.status}`);
}

export async function tagAndApprove(id: string) {
  const tagged = write(id, 'add-tag', { meta: { 'tag-name': 'vip' } }); // $ no-concurrent-writes#a $call POST /inquiries/{inquiry-id}/add-tag
  const approved = write(id, 'approve', {}); // $ no-concurrent-writes#a $call POST /inquiries/{inquiry-id}/approve
  await tagged; // $ no-concurrent-writes#a
  await approved; // $ no-concurrent-writes#a
}

export async function tagThenApprove(id: string) {
  const tagged = write(id, 'add-tag', { meta: { 'tag-name': 'vip' } }); // $call POST /inquiries/{inquiry-id}/add-tag
  await tagged;
  const approved = write(id, 'approve', {}); // $call POST /inquiries/{inquiry-id}/approve
  await approved;
}

export async function approveBoth(left: string, right: string) {
  await Promise.all([write(left, 'approve', {}), write(right, 'approve', {})]); // $call POST /inquiries/{inquiry-id}/approve $call POST /inquiries/{inquiry-id}/approve
}
