import got from 'got';
import { randomUUID } from 'node:crypto';

const persona = got.extend({ prefixUrl: 'https://api.withpersona.com/api/v1', timeout: { request: 9000 }, retry: { limit: 3 }, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
export const approve = (id: string) =>
  persona.post(`inquiries/${id}/approve`, { json: {}, headers: { 'Idempotency-Key': randomUUID() } }).json(); // $call POST /inquiries/{inquiry-id}/approve
