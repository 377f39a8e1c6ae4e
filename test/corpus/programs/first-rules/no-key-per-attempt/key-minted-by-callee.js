import { randomUUID } from 'node:crypto';

// Looks harmless: a key for each POST …
async function post(path, body) {
  return fetch('https://api.withpersona.com/api/v1' + path, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Idempotency-Key': randomUUID(), // $ no-key-per-attempt#a
    },
    body: JSON.stringify(body),
  });
}

// … but the retry is outside.
export async function createAccount(attributes) {
  let tries = 0;
  while (tries < 3) {
    try {
      return await post('/accounts', { data: { attributes } }); // $call POST /accounts $ no-key-per-attempt#a
    } catch (error) {
      tries += 1;
      console.warn('persona unreachable', tries, error.message);
      await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** tries));
    }
  }
  throw new Error('gave up');
}

export const createCase = (attributes) => post('/cases', { data: { attributes } }); // $call POST /cases
