import axios from 'axios';
import { randomUUID } from 'node:crypto';
declare function freshKey(): Promise<string>;
const api = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { 'Persona-Version': '2025-12-08' },
});
api.interceptors.request.use(async (config) => {
  config.headers.Authorization = `Bearer ${await freshKey()}`;
  if (config.method === 'post' && !config.headers.has('Idempotency-Key'))
    config.headers.set('Idempotency-Key', randomUUID());
  return config;
});
api.interceptors.response.use(undefined, async (error) => {
  const { config, response } = error;
  if (response?.status === 401 && !config._retried) {
    config._retried = true;
    return api(config);
  }
  throw error;
});
export const open = (body: object) => api.post('/cases', body);
