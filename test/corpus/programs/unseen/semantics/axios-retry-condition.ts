import axios, { type AxiosInstance } from 'axios';
import axiosRetry, { exponentialDelay, isNetworkError } from 'axios-retry';
import { randomUUID } from 'node:crypto';

function create(): AxiosInstance {
  return axios.create({
    baseURL: 'https://api.withpersona.com/api/v1',
    timeout: 10_000,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' },
  });
}

const careful = create();
axiosRetry(careful, {
  retries: 3,
  retryDelay: (count) => exponentialDelay(count, undefined, 1000),
  retryCondition: (error) => isNetworkError(error) || error.response?.status === 429,
});

const careless = create();
axiosRetry(careless, { // $ no-unchanged-retry#a no-same-key-after-server-error#b
  retries: 3,
  retryDelay: (count) => exponentialDelay(count, undefined, 1000),
  retryCondition: (error) => (error.response?.status ?? 0) >= 400, // $ no-unchanged-retry#a no-same-key-after-server-error#b
});

const key = () => ({ headers: { 'Idempotency-Key': randomUUID() } });

export const open = (body: object) => careful.post('/cases', body, key()); // $call POST /cases

export const assign = (id: string, body: object) => careless.post(`/cases/${id}/assign`, body, key()); // $ no-unchanged-retry#a no-same-key-after-server-error#b $call POST /cases/{case-id}/assign
