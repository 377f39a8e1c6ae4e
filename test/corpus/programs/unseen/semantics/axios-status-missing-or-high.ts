import axios, { isAxiosError } from 'axios';
import { randomUUID } from 'node:crypto';

export async function openCase(body: object) {
  const key = randomUUID();
  for (let n = 1; n <= 5; n++) { // $ no-same-key-after-server-error#a
    try {
      const { data } = await axios.post('https://api.withpersona.com/api/v1/cases', body, { // $ no-same-key-after-server-error#a $call POST /cases
        timeout: 10_000,
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
      });
      return data;
    } catch (error) {
      const status = isAxiosError(error) ? error.response?.status : undefined;
      const mayPass = status === undefined || status >= 500;
      if (!mayPass || n === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2500 * 2 ** n));
    }
  }
}
