import { randomUUID } from 'node:crypto';

const base = 'https://api.withpersona.com/api/v1';
const keys = new Map<string, string>();

function keyFor(inquiryId: string, action: string): string {
  const slot = `${action}:${inquiryId}`;
  let key = keys.get(slot);
  if (key === undefined) {
    key = randomUUID();
    keys.set(slot, key);
  }
  return key;
}

async function act(inquiryId: string, action: 'mark-for-review' | 'approve') {
  const res = await fetch(`${base}/inquiries/${inquiryId}/${action}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': keyFor(inquiryId, action),
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${action}: ${res.status}`);
}

export async function reviewAndApprove(inquiryId: string) {
  await act(inquiryId, 'mark-for-review'); // $call POST /inquiries/{inquiry-id}/mark-for-review
  await act(inquiryId, 'approve'); // $call POST /inquiries/{inquiry-id}/approve
}
