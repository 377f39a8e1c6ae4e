import ky from 'ky';

const prefixUrl = 'https://withpersona.com/api/v1';
const STATUSES = [400, 422, 500, 502, 503];

export const create = (json: object, key: string) =>
  ky // $call POST /inquiries $ no-unchanged-retry#a
    .post('inquiries', {
      prefixUrl,
      json,
      headers: { 'Idempotency-Key': key },
      retry: { limit: 2, methods: ['post'], statusCodes: STATUSES }, // $ no-unchanged-retry#a
    })
    .json();

export const createOnTransient = (json: object, key: string) =>
  ky // $call POST /inquiries
    .post('inquiries', {
      prefixUrl,
      json,
      headers: { 'Idempotency-Key': key },
      retry: { limit: 2, methods: ['post'], statusCodes: STATUSES.filter((status) => status >= 500) },
    })
    .json();

// ky repeats no POST by default.
export const createPlain = (json: object, key: string) =>
  ky.post('inquiries', { prefixUrl, json, headers: { 'Idempotency-Key': key }, retry: 5 }).json(); // $call POST /inquiries
