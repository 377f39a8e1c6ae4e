import axios from 'axios';
import { randomUUID } from 'node:crypto';

const rest = (n: number) => new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** n));

/** Nothing throws but a lost connection, so nothing but that is tried again. */
export async function approve(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n += 1) {
    try {
      const res = await axios.post(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, null, { // $call POST /inquiries/{inquiry-id}/approve
        timeout: 10_000,
        validateStatus: () => true,
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
      });
      if (res.status >= 300) return { refused: res.status };
      return res.data;
    } catch {
      await rest(n);
    }
  }
  throw new Error('no answer');
}

/** The same loop, but here a 4xx throws. */
export async function decline(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n += 1) { // $ no-unchanged-retry#a
    try {
      const res = await axios.post(`https://api.withpersona.com/api/v1/inquiries/${id}/decline`, null, { // $ no-unchanged-retry#a $call POST /inquiries/{inquiry-id}/decline
        timeout: 10_000,
        validateStatus: (status) => status < 400 || status >= 500,
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
      });
      if (res.status >= 300) return { refused: res.status };
      return res.data;
    } catch {
      await rest(n);
    }
  }
  throw new Error('no answer');
}
