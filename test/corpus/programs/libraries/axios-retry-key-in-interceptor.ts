import axios from 'axios';
import axiosRetry from 'axios-retry';
import { randomUUID } from 'node:crypto';

const client = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

axiosRetry(client, { retries: 3, retryDelay: axiosRetry.exponentialDelay });

client.interceptors.request.use((config) => {
  if (config.method === 'post') config.headers.set('Idempotency-Key', randomUUID()); // $ no-key-per-attempt#a
  return config;
});

export const createCase = (attributes: object) => client.post('/cases', { data: { attributes } }); // $call POST /cases $ no-key-per-attempt#a
