import axios, { type AxiosError, type InternalAxiosRequestConfig } from 'axios';

type Retried = InternalAxiosRequestConfig & { attempt?: number };

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

persona.interceptors.response.use(undefined, async (error: AxiosError) => { // $ no-unchanged-retry#a
  const config = error.config as Retried | undefined;
  if (!config || (config.attempt ?? 0) >= 3) throw error;
  config.attempt = (config.attempt ?? 0) + 1;
  await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** (config.attempt ?? 1)));
  return persona(config); // $ no-unchanged-retry#a
});

export const createInquiry = (attributes: object, key: string) =>
  persona.post('/inquiries', { data: { attributes } }, { headers: { 'Idempotency-Key': key } }); // $call POST /inquiries $ no-unchanged-retry#a
