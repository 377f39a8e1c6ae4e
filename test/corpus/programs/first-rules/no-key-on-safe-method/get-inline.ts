import { randomUUID } from 'node:crypto';

const BASE = 'https://withpersona.com/api/v1';

export async function getInquiry(id: string) {
  const response = await fetch(`${BASE}/inquiries/${id}`, { // $call GET /inquiries/{inquiry-id} $ no-key-on-safe-method#a
    method: 'GET',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Idempotency-Key': randomUUID(), // $ no-key-on-safe-method#a
    },
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

export async function getCleanInquiry(id: string) {
  const response = await fetch(`${BASE}/inquiries/${id}`, { // $call GET /inquiries/{inquiry-id}
    method: 'GET',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
