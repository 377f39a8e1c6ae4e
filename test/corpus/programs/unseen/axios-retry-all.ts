import axios from 'axios';
import axiosRetry from 'axios-retry';
import { randomUUID } from 'node:crypto';

const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', timeout: 9000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
axiosRetry(persona, { // $ no-unchanged-retry#a no-same-key-after-server-error#a
  retries: 5,
  retryCondition: () => true, // $ no-unchanged-retry#a no-same-key-after-server-error#a
  retryDelay: (n) => 1000 * 2 ** n,
});

export const approve = (id: string) =>
  persona.post(`/inquiries/${id}/approve`, {}, { headers: { 'Idempotency-Key': randomUUID() } }); // $ no-unchanged-retry#a no-same-key-after-server-error#a
