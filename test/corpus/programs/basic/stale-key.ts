import { Queue } from 'bullmq';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const DAY = 24 * 60 * 60 * 1000;

interface Pending {
  key: string;
  createdAt: number;
  inquiryId: string;
}

async function approve({ key, inquiryId }: Pending) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/approve`, { // $call POST /inquiries/{inquiry-id}/approve $ no-stale-idempotency-key#a
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key }, // $ no-stale-idempotency-key#a
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${res.status}`);
}

export async function resend(pending: Pending[]) {
  for (const each of pending) {
    if (Date.now() - each.createdAt > 2 * DAY) await approve(each); // $ no-stale-idempotency-key#a
  }
}
