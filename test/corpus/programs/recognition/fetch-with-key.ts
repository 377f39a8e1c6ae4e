import { randomUUID } from 'node:crypto';

const base = 'https://api.withpersona.com/api/v1';

export async function approveInquiry(inquiryId: string, comment?: string) {
  const idempotencyKey = randomUUID();
  const response = await fetch(`${base}/inquiries/${inquiryId}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
    method: 'POST',
    headers: {
      authorization: `Bearer ${process.env.PERSONA_API_KEY!}`,
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
    },
    body: JSON.stringify({ meta: { comment } }),
  });

  if (response.status === 404) return null;
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
