import { ExponentialBackoff, handleType, retry } from 'cockatiel';

const policy = retry(handleType(TypeError), { maxAttempts: 3, backoff: new ExponentialBackoff() });

const send = (key: string, body: string) =>
  fetch('https://api.withpersona.com/api/v1/inquiries', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body,
  });

// A TypeError of fetch is a lost connection.
export const perAttempt = (body: string) => policy.execute(() => send(crypto.randomUUID(), body)); // $ no-key-per-attempt

export const stable = (body: string) => {
  const key = crypto.randomUUID();
  return policy.execute(() => send(key, body));
};
