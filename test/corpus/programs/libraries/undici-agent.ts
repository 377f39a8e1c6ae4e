import { Agent, fetch, RetryAgent } from 'undici';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

const byDefault = new RetryAgent(new Agent());
const withPost = new RetryAgent(new Agent(), { methods: ['GET', 'POST'], maxRetries: 3 }); // $ no-same-key-after-server-error#a
const rateLimit = new RetryAgent(new Agent(), { methods: ['GET', 'POST'], maxRetries: 3, statusCodes: [429] });

async function check(response: Awaited<ReturnType<typeof fetch>>) {
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

export const once = (body: string, key: string) =>
  fetch('https://api.withpersona.com/api/v1/reports', { method: 'POST', headers: { ...headers, 'Idempotency-Key': key }, body, dispatcher: byDefault, signal: AbortSignal.timeout(30_000) }).then(check); // $call POST /reports

export const replayed = (body: string, key: string) =>
  fetch('https://api.withpersona.com/api/v1/reports', { method: 'POST', headers: { ...headers, 'Idempotency-Key': key }, body, dispatcher: withPost, signal: AbortSignal.timeout(30_000) }).then(check); // $call POST /reports $ no-same-key-after-server-error#a

export const limited = (body: string, key: string) =>
  fetch('https://api.withpersona.com/api/v1/reports', { method: 'POST', headers: { ...headers, 'Idempotency-Key': key }, body, dispatcher: rateLimit, signal: AbortSignal.timeout(30_000) }).then(check); // $call POST /reports
