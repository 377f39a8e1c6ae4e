import axios from 'axios';
import { randomUUID } from 'node:crypto';
const api = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  },
});
export async function f(id: string) {
  const headers = { 'Idempotency-Key': randomUUID() };
  for (let n = 0; n < 4; n++) {
    try {
      return await api.post(`/inquiries/${id}/expire`, {}, { headers }); // $ no-unchanged-retry no-same-key-after-server-error
    } catch (e: any) {
      if (e.status?.code >= 400) throw e;
      await new Promise((r) => setTimeout(r, 2500 * 2 ** n));
    }
  }
}
