import { ofetch } from 'ofetch';

const base = 'https://withpersona.com/api/v1';

// With `retry`, 409 is among the statuses that ofetch repeats.
export const createList = (body: object, key: string) =>
  ofetch(`${base}/list/names`, { method: 'POST', body, retry: 3, headers: { 'Idempotency-Key': key } }); // $call POST /list/names $ no-unchanged-retry

export const createListOnTransient = (body: object, key: string) =>
  ofetch(`${base}/list/names`, { // $call POST /list/names
    method: 'POST',
    body,
    retry: 3,
    retryDelay: 5000,
    retryStatusCodes: [429, 500, 502, 503, 504],
    headers: { 'Idempotency-Key': key },
  });

export const createListOnce = (body: object, key: string) =>
  ofetch(`${base}/list/names`, { method: 'POST', body, headers: { 'Idempotency-Key': key } }); // $call POST /list/names
