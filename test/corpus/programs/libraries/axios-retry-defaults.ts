import axios from 'axios';
import axiosRetry, { exponentialDelay, isNetworkError, isNetworkOrIdempotentRequestError, isRetryableError } from 'axios-retry';

const create = () =>
  axios.create({
    baseURL: 'https://api.withpersona.com/api/v1',
    timeout: 10_000,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
  });

// Three attempts at once: the library waits only for a header that Persona does not send.
const hasty = create();
axiosRetry(hasty, { retries: 3 }); // $ require-retry-backoff#a
export const hastyReport = (body: object, key: string) => hasty.post('/reports', body, { headers: { 'Idempotency-Key': key } }); // $call POST /reports $ require-retry-backoff#a

const patient = create();
axiosRetry(patient, { retries: 3, retryDelay: exponentialDelay });
export const patientReport = (body: object, key: string) => patient.post('/reports', body, { headers: { 'Idempotency-Key': key } }); // $call POST /reports
export const patientRead = (id: string) => patient.get(`/reports/${id}`); // $call GET /reports/{report-id}

// 5xx of any method.
const stubborn = create();
axiosRetry(stubborn, { retries: 3, retryDelay: exponentialDelay, retryCondition: isRetryableError }); // $ no-same-key-after-server-error#b
export const stubbornReport = (body: object, key: string) => stubborn.post('/reports', body, { headers: { 'Idempotency-Key': key } }); // $call POST /reports $ no-same-key-after-server-error#b

const careful = create();
axiosRetry(careful, { retries: 3, retryDelay: exponentialDelay, retryCondition: isNetworkOrIdempotentRequestError });
export const carefulReport = (body: object, key: string) => careful.post('/reports', body, { headers: { 'Idempotency-Key': key } }); // $call POST /reports

const networkOnly = create();
axiosRetry(networkOnly, { retries: 3, retryDelay: (count) => 5_000 * 2 ** count, retryCondition: isNetworkError });
export const networkReport = (body: object, key: string) => networkOnly.post('/reports', body, { headers: { 'Idempotency-Key': key } }); // $call POST /reports
