import axios, { type AxiosError, type InternalAxiosRequestConfig } from 'axios';
import { readApiKey } from './secrets';

type Retried = InternalAxiosRequestConfig & { attempt?: number };

const persona = axios.create({ baseURL: 'https://withpersona.com/api/v1' });

persona.interceptors.response.use(undefined, async (error: AxiosError) => {
  const config = error.config as Retried | undefined;
  const status = error.response?.status;
  if (!config || (config.attempt ?? 0) >= 3) throw error;
  config.attempt = (config.attempt ?? 0) + 1;
  if (status === 401) {
    config.headers.Authorization = `Bearer ${await readApiKey()}`;
    return persona(config);
  }
  if (status !== undefined && status < 500 && status !== 429) throw error;
  await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** (config.attempt ?? 1)));
  return persona(config);
});

export const createInquiry = (attributes: object, key: string) =>
  persona.post('/inquiries', { data: { attributes } }, { headers: { 'Idempotency-Key': key } }); // $call POST /inquiries
