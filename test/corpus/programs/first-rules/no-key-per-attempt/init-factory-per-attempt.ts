type Init = () => RequestInit;

async function fetchWithRetry(url: string, init: Init, retries = 2): Promise<Response> {
  for (let n = 0; ; n++) {
    try {
      return await fetch(url, init());
    } catch (error) {
      if (n >= retries) throw error;
      await new Promise((r) => setTimeout(r, 5_000 * 2 ** n));
    }
  }
}

const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

// The function is called again for each attempt.
export const create = (body: string) =>
  fetchWithRetry('https://withpersona.com/api/v1/cases', () => ({ // $call POST /cases $ no-key-per-attempt#a
    method: 'POST',
    headers: { ...auth, 'Idempotency-Key': crypto.randomUUID() }, // $ no-key-per-attempt#a
    body,
  }));

export function createOnce(body: string) {
  const init = { method: 'POST', headers: { ...auth, 'Idempotency-Key': crypto.randomUUID() }, body };
  return fetchWithRetry('https://withpersona.com/api/v1/cases', () => init); // $call POST /cases
}
