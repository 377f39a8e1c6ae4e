import axios from 'axios';
import { randomUUID } from 'node:crypto';

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' },
});

const keyed = () => ({ headers: { 'Idempotency-Key': randomUUID() } });

export const read = (id: string) => persona.get(`/cases/${id}`, keyed()); // $ no-key-on-safe-method $call GET /cases/{case-id}
export const redact = (id: string) => persona.request({ method: 'delete', url: `/cases/${id}`, ...keyed() }); // $ no-key-on-safe-method $call DELETE /cases/{case-id}
export const open = (body: object) => persona.request({ method: 'post', url: '/cases', data: body, ...keyed() }); // $call POST /cases
export const list = () => persona('/cases', keyed()); // $ no-key-on-safe-method $call GET /cases
