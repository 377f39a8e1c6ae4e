import pRetry, { AbortError } from 'p-retry';
import axios, { AxiosError } from 'axios';

const api = axios.create({ baseURL: 'https://withpersona.com/api/v1' });

export const aborting = (attributes: object, requestId: string) =>
  pRetry(
    async () => {
      try {
        return await api.post('/inquiries', { data: { attributes } }, { headers: { 'Idempotency-Key': requestId } }); // $call POST /inquiries
      } catch (error) {
        const status = (error as AxiosError).response?.status;
        if (status && status >= 400 && status < 500 && status !== 429) throw new AbortError(error as Error);
        throw error;
      }
    },
    { retries: 3 },
  );

export const asking = (attributes: object, requestId: string) =>
  pRetry(() => api.post('/inquiries', { data: { attributes } }, { headers: { 'Idempotency-Key': requestId } }), { // $call POST /inquiries
    retries: 3,
    shouldRetry: ({ error }) => {
      const status = (error as AxiosError).response?.status;
      return status === undefined || status === 429 || status >= 500;
    },
  });

export const careless = (attributes: object, requestId: string) =>
  pRetry(() => api.post('/inquiries', { data: { attributes } }, { headers: { 'Idempotency-Key': requestId } }), { retries: 3 }); // $call POST /inquiries $ no-unchanged-retry
