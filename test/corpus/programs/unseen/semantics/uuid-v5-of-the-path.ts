import { v5 as uuidv5 } from 'uuid';

const NAMESPACE = '6f1c9b0e-3f0f-4a83-9b6a-5d0f2b7b1c11';

async function post(path: string, requestId: string): Promise<void> {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': uuidv5(`${requestId}|POST|${path}`, NAMESPACE),
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
}

export async function closeInquiry(inquiryId: string, requestId: string) {
  await post(`/inquiries/${inquiryId}/decline`, requestId); // $call POST /inquiries/{inquiry-id}/decline
  await post(`/inquiries/${inquiryId}/expire`, requestId); // $call POST /inquiries/{inquiry-id}/expire
}
