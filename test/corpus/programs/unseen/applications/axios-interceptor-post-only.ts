import axios, { type InternalAxiosRequestConfig } from 'axios';
import { nanoid } from 'nanoid';
import { config } from '../config';

const client = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 15_000,
  headers: { 'Persona-Version': '2023-01-05', 'Key-Inflection': 'camel' },
});

const isCreate = (request: InternalAxiosRequestConfig) => request.method?.toLowerCase() === 'post';

client.interceptors.request.use((request) => {
  request.headers.Authorization = `Bearer ${config.identity.apiKey}`;
  if (isCreate(request) && !request.headers['Idempotency-Key']) {
    request.headers['Idempotency-Key'] = nanoid();
  }
  return request;
});

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
  const { data } = await client.get('/accounts', { // $call GET /accounts
    params: { 'filter[reference-id]': referenceId },
  });
  return data.data[0]?.id;
}
