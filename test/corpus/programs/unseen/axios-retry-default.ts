import axios from 'axios';
import axiosRetry from 'axios-retry';
import { randomUUID } from 'node:crypto';

const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', timeout: 9000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
axiosRetry(persona, { retries: 3 }); // $ require-retry-backoff#a

export const approve = (id: string) =>
  persona.post(`/inquiries/${id}/approve`, {}, { headers: { 'Idempotency-Key': randomUUID() } }); // $ require-retry-backoff#a
