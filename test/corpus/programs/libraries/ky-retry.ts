import ky from 'ky';

const api = ky.create({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  timeout: 15_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

const eager = api.extend({ retry: { limit: 3, methods: ['get', 'post'], statusCodes: [429, 500, 503] } }); // $ no-same-key-after-server-error#a
const limited = api.extend({ retry: { limit: 3, methods: ['get', 'post'], statusCodes: [429] } });
const conflicting = api.extend({ retry: { limit: 3, methods: ['post'], statusCodes: [409, 429] } }); // $ no-unchanged-retry#b
const constant = api.extend({ retry: { limit: 3, methods: ['post'], statusCodes: [429], delay: () => 1_500 } }); // $ require-retry-backoff#c

export const plain = (json: object, key: string) => api.post('reports', { json, headers: { 'Idempotency-Key': key } }).json(); // $call POST /reports
export const again = (json: object, key: string) => eager.post('reports', { json, headers: { 'Idempotency-Key': key } }).json(); // $call POST /reports $ no-same-key-after-server-error#a
export const readAgain = (id: string) => eager.get(`reports/${id}`).json(); // $call GET /reports/{report-id}
export const onRateLimit = (json: object, key: string) => limited.post('reports', { json, headers: { 'Idempotency-Key': key } }).json(); // $call POST /reports
export const onConflict = (json: object, key: string) => conflicting.post('reports', { json, headers: { 'Idempotency-Key': key } }).json(); // $call POST /reports $ no-unchanged-retry#b
export const steadily = (json: object, key: string) => constant.post('reports', { json, headers: { 'Idempotency-Key': key } }).json(); // $call POST /reports $ require-retry-backoff#c
export const forEver = (id: string) => api.get(`reports/${id}`, { retry: { limit: Infinity, statusCodes: [429] } }).json(); // $call GET /reports/{report-id} $ require-retry-limit
