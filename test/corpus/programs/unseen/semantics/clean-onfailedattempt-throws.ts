import pRetry from 'p-retry';
import axios, { isAxiosError } from 'axios';
import { randomUUID } from 'node:crypto';
const api = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  },
});
export function approve(id: string) {
  const headers = { 'Idempotency-Key': randomUUID() };
  return pRetry(() => api.post(`/inquiries/${id}/approve`, {}, { headers }), {
    retries: 4,
    onFailedAttempt: ({ error }) => {
      if (isAxiosError(error) && error.response && error.response.status !== 429) throw error;
    },
  });
}
