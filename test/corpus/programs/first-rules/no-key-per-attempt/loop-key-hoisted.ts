import { setTimeout as sleep } from 'node:timers/promises';

const URL_ = 'https://api.withpersona.com/api/v1/inquiries';

export async function createInquiry(body: string): Promise<Response> {
  let lastError: unknown;
  let key = crypto.randomUUID();
  for (let attempt = 1; attempt <= 4; attempt++) {
    try {
      const response = await fetch(URL_, { // $call POST /inquiries
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
        body,
      });
      if (response.status < 500 && response.status !== 429) return response;
      lastError = new Error(`persona ${response.status}`);
      // Persona replays a stored 5xx, so the next attempt takes a new key; a lost answer keeps the old one.
      if (response.status >= 500) key = crypto.randomUUID();
    } catch (error) {
      lastError = error;
    }
    await sleep(5000 * 2 ** (attempt - 1));
  }
  throw lastError;
}
