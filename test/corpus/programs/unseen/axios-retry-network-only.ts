import axios from 'axios';
import axiosRetry, { isNetworkError } from 'axios-retry';
import { randomUUID } from 'node:crypto';

const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', timeout: 9000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
axiosRetry(persona, { retries: 3, retryCondition: isNetworkError, retryDelay: (n) => 2000 * n });

export const approve = (id: string) =>
  persona.post(`/inquiries/${id}/approve`, {}, { headers: { 'Idempotency-Key': randomUUID() } }); // $call POST /inquiries/{inquiry-id}/approve
