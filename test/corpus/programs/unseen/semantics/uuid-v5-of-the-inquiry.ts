import { v5 as uuidv5 } from 'uuid';

const NAMESPACE = '6f1c9b0e-3f0f-4a83-9b6a-5d0f2b7b1c11';

async function post(path: string, key: string): Promise<void> {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
}

export async function closeInquiry(inquiryId: string) {
  const key = uuidv5(inquiryId, NAMESPACE); // $ no-key-reuse-with-changed-params#a
  await post(`/inquiries/${inquiryId}/decline`, key); // $call POST /inquiries/{inquiry-id}/decline
  await post(`/inquiries/${inquiryId}/expire`, key); // $ no-key-reuse-with-changed-params#a $call POST /inquiries/{inquiry-id}/expire
}
