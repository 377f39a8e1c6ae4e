import { defer, from, retry, timer } from 'rxjs';

const post = (key: string, body: string) =>
  fetch('https://withpersona.com/api/v1/accounts', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body,
  });

const backoff = { count: 3, delay: (_error: unknown, n: number) => timer(5000 * 2 ** n) };

// `defer` calls the function again for each subscription.
export const perAttempt = (body: string) => defer(() => post(crypto.randomUUID(), body)).pipe(retry(backoff)); // $ no-key-per-attempt

export const stable = (body: string) => {
  const key = crypto.randomUUID();
  return defer(() => post(key, body)).pipe(retry(backoff));
};

// The promise exists once; subscribing again sends nothing.
export const once = (body: string) => from(post(crypto.randomUUID(), body)).pipe(retry(backoff));
