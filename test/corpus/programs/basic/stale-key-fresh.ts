const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const HOUR = 60 * 60 * 1000;

interface Pending {
  key: string;
  createdAt: number;
  inquiryId: string;
}

async function approve(inquiryId: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${res.status}`);
}

export async function resend(pending: Pending[]) {
  for (const each of pending) {
    const age = Date.now() - each.createdAt;
    await approve(each.inquiryId, age < 12 * HOUR ? each.key : crypto.randomUUID());
  }
}

export async function resendStored(pending: Pending[]) {
  for (const each of pending) await approve(each.inquiryId, each.key);
}
