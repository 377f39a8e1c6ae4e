import axios from 'axios';
import axiosRetry, { isNetworkOrIdempotentRequestError } from 'axios-retry';
import { randomUUID } from 'node:crypto';
const api = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  },
});
axiosRetry(api, {
  retries: 3,
  shouldResetTimeout: true,
  retryDelay: (n) => axiosRetry.exponentialDelay(n, undefined, 1000),
  retryCondition: isNetworkOrIdempotentRequestError,
});
export const f = (id: string) =>
  api.post(`/inquiries/${id}/expire`, {}, { headers: { 'Idempotency-Key': randomUUID() } });
