import axios from 'axios';
import { randomUUID } from 'node:crypto';

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

// A client of its own for each operation: its default header lives as long as the operation.
export function operation() {
  const scoped = axios.create({
    baseURL: 'https://withpersona.com/api/v1',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': randomUUID() },
  });
  return scoped.post('/inquiries', { data: { attributes: {} } }); // $call POST /inquiries
}

export const perRequest = (attributes: object) =>
  persona.post('/inquiries', { data: { attributes } }, { headers: { 'Idempotency-Key': randomUUID() } }); // $call POST /inquiries
