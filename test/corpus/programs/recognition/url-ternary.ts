const isProduction = process.env.NODE_ENV === 'production';
const BASE_URL = isProduction ? 'https://api.withpersona.com/api/v1' : 'https://api.sandbox.withpersona.com/api/v1';

export async function inquiryAction(id: string, approve: boolean) {
  const url = `${BASE_URL}/inquiries/${id}/expire`;
  const res = await fetch(url, { // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    body: approve ? '{"meta":{"comment":"superseded"}}' : undefined,
  });
  if (!res.ok) throw new Error('action failed');
}

export async function current(id: string) {
  const res = await fetch(`${BASE_URL}/inquiries/${id}`, { // $call GET /inquiries/{inquiry-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  return res.ok ? res.json() : null;
}
