import got from 'got';

const persona = got.extend({ prefixUrl: 'https://api.withpersona.com/api/v1', timeout: { request: 9000 }, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });

export async function approve(id: string) {
  return persona.post(`inquiries/${id}/approve`, { json: {} }).json(); // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/approve
}
