// $rules all -require-retry-backoff
import axios from 'axios';
import * as rax from 'retry-axios';

const client = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});
rax.attach(client);

const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } });

// POST is not among the methods that it repeats.
export const once = (body: object, key: string) => client.post('/reports', body, { ...keyed(key), raxConfig: { retry: 3 } }); // $call POST /reports

export const withPost = (body: object, key: string) =>
  client.post('/reports', body, { // $call POST /reports $ no-same-key-after-server-error#a
    ...keyed(key),
    raxConfig: { retry: 3, httpMethodsToRetry: ['GET', 'POST'], statusCodesToRetry: [[429, 429], [500, 599]] }, // $ no-same-key-after-server-error#a
  });

export const withClientErrors = (id: string) =>
  client.get(`/reports/${id}`, { raxConfig: { retry: 3, statusCodesToRetry: [[400, 599]] } }); // $call GET /reports/{report-id} $ no-unchanged-retry

export const rateLimit = (body: object, key: string) =>
  client.post('/reports', body, { // $call POST /reports
    ...keyed(key),
    raxConfig: { retry: 3, httpMethodsToRetry: ['POST'], statusCodesToRetry: [[429, 429]] },
  });

export const anything = (body: object, key: string) =>
  client.post('/reports', body, { ...keyed(key), raxConfig: { retry: 3, shouldRetry: () => true } }); // $call POST /reports $ no-unchanged-retry no-same-key-after-server-error
