import axios from 'axios';
import { randomUUID } from 'node:crypto';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
export async function open(ref: string, templateId: string) {
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  let last: unknown;
  for (let n = 0; n < 4; n += 1) { // $ no-unchanged-retry#a no-same-key-after-server-error#a
    try {
      const { data } = await axios.post('https://api.withpersona.com/api/v1/inquiries', { data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }, { headers, timeout: 9000 }); // $ no-unchanged-retry#a no-same-key-after-server-error#a
      return data;
    } catch (error) {
      last = error;
      await pause(2 ** n * 5000);
    }
  }
  throw last;
}
