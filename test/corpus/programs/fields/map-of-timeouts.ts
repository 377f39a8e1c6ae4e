// $rules require-request-timeout require-idempotency-key
const timeouts = { short: 2_000, long: 30_000, none: 0 };
const headers = () => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': crypto.randomUUID() });

const withTimeout = (kind: 'short' | 'long') => ({ signal: AbortSignal.timeout(timeouts[kind]) });

export const order = (body: string) => fetch('https://api.withpersona.com/api/v1/reports', { method: 'POST', headers: headers(), body, ...withTimeout('short') });
export const orderSlow = (body: string) => fetch('https://api.withpersona.com/api/v1/reports', { method: 'POST', headers: headers(), body, ...{} }); // $ require-request-timeout
export const orderOptional = (body: string, options: { signal?: AbortSignal }) =>
  fetch('https://api.withpersona.com/api/v1/reports', { method: 'POST', headers: headers(), body, signal: options.signal });
export const orderNull = (body: string) => fetch('https://api.withpersona.com/api/v1/reports', { method: 'POST', headers: headers(), body, signal: null }); // $ require-request-timeout
export const raced = (body: string) =>
  Promise.race([
    fetch('https://api.withpersona.com/api/v1/reports', { method: 'POST', headers: headers(), body }),
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), timeouts.long)),
  ]);
