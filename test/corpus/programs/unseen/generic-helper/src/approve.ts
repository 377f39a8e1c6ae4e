import axios from 'axios';
import { randomUUID } from 'node:crypto';
import { again } from './again.js';

const post = (id: string, key: string) => axios.post(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {}, { timeout: 9000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key } });
export function approve(id: string) {
  const key = randomUUID();
  return again(() => post(id, key), { times: 3, when: (e) => axios.isAxiosError(e) && (!e.response || e.response.status === 429) });
}
export function approveCarelessly(id: string) {
  const key = randomUUID();
  return again(() => post(id, key), { times: 3, when: () => true }); // $ no-unchanged-retry no-same-key-after-server-error
}
