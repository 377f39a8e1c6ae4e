import axios, { type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';
import { nanoid } from 'nanoid';
import { config } from '../config';
import { metrics } from '../metrics';

const client: AxiosInstance = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 15_000,
  headers: { 'Persona-Version': '2023-01-05', 'Key-Inflection': 'camel' },
});

client.interceptors.request.use((request: InternalAxiosRequestConfig) => {
  request.headers.set('Authorization', `Bearer ${config.identity.apiKey}`);
  request.headers.set('Idempotency-Key', nanoid()); // $ no-key-on-safe-method#get
  return request;
});

client.interceptors.response.use(
  (response) => {
    metrics.histogram('identity.latency', Date.now(), { path: response.config.url });
    return response;
  },
  (error) => {
    metrics.increment('identity.error', { status: error.response?.status });
    return Promise.reject(error);
  },
);

export async function createAccount(referenceId: string) {
  try {
    const { data } = await client.post('/accounts', { // $call POST /accounts
      data: { attributes: { referenceId } },
    });
    return data.data.id;
  } catch (error) {
    if (axios.isAxiosError(error) && error.response?.status === 409) return findAccount(referenceId);
    throw error;
  }
}

export async function findAccount(referenceId: string) {
  const { data } = await client.get('/accounts', { // $call GET /accounts $ no-key-on-safe-method#get
    params: { 'filter[reference-id]': referenceId },
  });
  return data.data[0]?.id;
}
