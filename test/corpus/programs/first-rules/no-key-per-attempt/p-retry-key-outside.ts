import pRetry, { AbortError } from 'p-retry';

const url = 'https://withpersona.com/api/v1/cases';

export function createCase(attributes: object) {
  const key = crypto.randomUUID();
  return pRetry(
    async () => {
      const response = await fetch(url, { // $call POST /cases
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
        body: JSON.stringify({ data: { attributes } }),
      });
      if (response.status >= 400 && response.status < 500 && response.status !== 429) {
        throw new AbortError(`persona ${response.status}`);
      }
      if (!response.ok) throw new Error(`persona ${response.status}`);
      return response.json();
    },
    { retries: 4, minTimeout: 5000 },
  );
}
