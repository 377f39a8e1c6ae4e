class PersonaError extends Error {}
class Refused extends PersonaError {}
class Unavailable extends PersonaError {}

async function post(path: string, key: string, body: object) {
  const response = await fetch('https://api.withpersona.com/api/v1' + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
  switch (true) {
    case response.ok:
      return response.json();
    case response.status === 429:
    case response.status >= 500:
      throw new Unavailable(path);
    default:
      throw new Refused(path);
  }
}

async function retrying<T>(work: () => Promise<T>, on: readonly (new (...args: any[]) => Error)[]): Promise<T> {
  let last: unknown;
  for (const seconds of [1, 5, 25]) {
    try {
      return await work();
    } catch (error) {
      last = error;
      if (!on.some((type) => error instanceof type)) throw error;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
  throw last;
}

export const createAccount = (key: string, body: object) => retrying(() => post('/accounts', key, body), [Unavailable, TypeError]); // $call POST /accounts
export const createCase = (key: string, body: object) => retrying(() => post('/cases', key, body), [PersonaError]); // $call POST /cases $ no-unchanged-retry
