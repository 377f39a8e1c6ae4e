import fetch from 'cross-fetch';

const API = 'https://api.withpersona.com/api/v1';

export async function perform(inquiryId: string, action: string) {
  const response = await fetch(`${API}/inquiries/${inquiryId}/perform-simulate-actions`, { // $call POST /inquiries/{inquiry-id}/perform-simulate-actions $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_SANDBOX_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: [{ type: action }] }),
  });
  if (response.status >= 400) throw new Error('simulation failed');
  return (await (await fetch(`${API}/inquiries/${inquiryId}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_SANDBOX_KEY}` } })).json()).data; // $call GET /inquiries/{inquiry-id}
}
