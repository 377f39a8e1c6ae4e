import axios from 'axios';
import { randomUUID } from 'node:crypto';

const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', timeout: 9000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
const options = () => ({ headers: { 'Idempotency-Key': randomUUID() } });
export async function finish(id: string) {
  persona.post(`/inquiries/${id}/add-tag`, { meta: { 'tag-name': 'done' } }, options()); // $ no-concurrent-writes#a
  await persona.post(`/inquiries/${id}/approve`, {}, options()); // $ no-concurrent-writes#a
}
