import { nanoid } from 'nanoid';
export async function approve(userId: string, inquiryId: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/approve`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': `${userId}:${nanoid()}`,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('no');
}
