import axios from 'axios';
import axiosRetry from 'axios-retry';
import { randomUUID } from 'node:crypto';

const guarded = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
axiosRetry(guarded, { retries: 3, retryDelay: axiosRetry.exponentialDelay });
guarded.interceptors.request.use((config) => {
  // Kept on the next attempt: it runs through here with the same configuration.
  if (config.method === 'post') config.headers['Idempotency-Key'] ??= randomUUID();
  return config;
});

const plain = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
axiosRetry(plain, { retries: 3, retryDelay: axiosRetry.exponentialDelay });

export const viaInterceptor = (attributes: object) => guarded.post('/inquiries', { data: { attributes } }); // $call POST /inquiries

export const viaOptions = (attributes: object) =>
  plain.post('/inquiries', { data: { attributes } }, { headers: { 'Idempotency-Key': randomUUID() } }); // $call POST /inquiries
