import { ofetch } from 'ofetch';

const persona = ofetch.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' },
});

export const approve = (id: string) =>
  persona(`/inquiries/${id}/approve`, { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } }); // $call POST /inquiries/{inquiry-id}/approve

export const decline = (id: string) =>
  persona(`/inquiries/${id}/decline`, { // $ no-unchanged-retry#a no-same-key-after-server-error#b require-retry-backoff#c $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    retry: 2, // $ no-unchanged-retry#a no-same-key-after-server-error#b require-retry-backoff#c
  });

export const expire = (id: string) =>
  persona(`/inquiries/${id}/expire`, { // $call POST /inquiries/{inquiry-id}/expire
    method: 'POST',
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    retry: 2,
    retryStatusCodes: [429],
    retryDelay: ({ options }) => 5000 * 2 ** (2 - Number(options.retry)),
  });
