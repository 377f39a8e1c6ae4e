import { ofetch } from 'ofetch';

const persona = ofetch.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

export const create = (body: object, key: string) => persona('/cases', { method: 'POST', body, headers: { 'Idempotency-Key': key } }); // $call POST /cases

// 409 and the 5xx are in the list, and nothing waits.
export const createAgain = (body: object, key: string) =>
  persona('/cases', { method: 'POST', body, headers: { 'Idempotency-Key': key }, retry: 2 }); // $call POST /cases $ no-unchanged-retry no-same-key-after-server-error require-retry-backoff

export const createAfterRateLimit = (body: object, key: string) =>
  persona('/cases', { // $call POST /cases
    method: 'POST',
    body,
    headers: { 'Idempotency-Key': key },
    retry: 2,
    retryStatusCodes: [429],
    retryDelay: ({ options }) => 5_000 * 2 ** (3 - Number(options.retry ?? 0)),
  });

export const createSteadily = (body: object, key: string) =>
  persona('/cases', { method: 'POST', body, headers: { 'Idempotency-Key': key }, retry: 3, retryStatusCodes: [429], retryDelay: 500 }); // $call POST /cases $ require-retry-backoff

export const readOnce = (id: string) => persona(`/cases/${id}`, { retry: false }); // $call GET /cases/{case-id}
