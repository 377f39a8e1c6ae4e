import { PERSONA_API_URL, PERSONA_API_KEY } from '$env/static/private';
import { env } from '$env/dynamic/private';
export const a = (b: string) => fetch(`${PERSONA_API_URL}/inquiries`, { method: 'POST', body: b, headers: { Authorization: `Bearer ${PERSONA_API_KEY}` } }); // $call POST /inquiries $ require-idempotency-key
export const b = (id: string) => fetch(`${env.PERSONA_BASE_URL}/inquiries/${id}`, { headers: { Authorization: `Bearer ${env.PERSONA_API_KEY}` } }); // $call GET /inquiries/{inquiry-id}
