import { Client, Pool, request, Agent } from 'undici';
const client = new Client('https://withpersona.com');
const pool = new Pool('https://api.withpersona.com', { connections: 5 });
const auth = { authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
export async function read(id: string) {
  const { body, statusCode } = await client.request({ path: `/api/v1/inquiries/${id}`, method: 'GET', headers: auth }); // $call GET /inquiries/{inquiry-id}
  return statusCode === 200 ? body.json() : null;
}
export const approve = (id: string) => pool.request({ path: `/api/v1/inquiries/${id}/approve`, method: 'POST', headers: auth }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
export const decline = (id: string, k: string) => request(`https://withpersona.com/api/v1/inquiries/${id}/decline`, { method: 'POST', headers: { ...auth, 'idempotency-key': k }, dispatcher: new Agent() }); // $call POST /inquiries/{inquiry-id}/decline
