import axios from 'axios';
import { randomUUID } from 'node:crypto';

export async function open(ref: string, templateId: string) {
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  for (let n = 0; n < 4; n += 1) {
    try {
      return (await axios.post('https://api.withpersona.com/api/v1/inquiries', { data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }, { headers, timeout: 9000 })).data; // $call POST /inquiries
    } catch (error) {
      if (!axios.isAxiosError(error) || error.response?.status !== 429) throw error;
      const reset = Number(error.response.headers['ratelimit-reset'] ?? 5);
      await new Promise((done) => setTimeout(done, reset * 1000));
    }
  }
  throw new Error('rate limited');
}
