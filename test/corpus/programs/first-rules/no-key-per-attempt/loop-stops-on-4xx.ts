import { setTimeout as sleep } from 'node:timers/promises';

const URL_ = 'https://api.withpersona.com/api/v1/inquiries';

export async function createInquiry(body: string): Promise<Response> {
  let lastError: unknown;
  for (let attempt = 1; attempt <= 4; attempt++) {
    const key = crypto.randomUUID(); // $ no-key-per-attempt#a
    try {
      const response = await fetch(URL_, { // $call POST /inquiries $ no-key-per-attempt#a
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-key-per-attempt#a
        body,
      });
      if (response.status < 500 && response.status !== 429) return response;
      lastError = new Error(`persona ${response.status}`);
    } catch (error) {
      lastError = error;
    }
    await sleep(5000 * 2 ** (attempt - 1));
  }
  throw lastError;
}
