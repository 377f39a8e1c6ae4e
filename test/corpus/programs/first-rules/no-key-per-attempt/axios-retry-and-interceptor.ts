import axios from 'axios';
import axiosRetry from 'axios-retry';
import { randomUUID } from 'node:crypto';

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

// By default axios-retry repeats any method after a network error, through the request interceptors.
axiosRetry(persona, { retries: 3, retryDelay: axiosRetry.exponentialDelay });

persona.interceptors.request.use((config) => {
  if (config.method === 'post') {
    config.headers['Idempotency-Key'] = randomUUID(); // $ no-key-per-attempt#a
  }
  return config;
});

export const createInquiry = (attributes: object) => persona.post('/inquiries', { data: { attributes } }); // $call POST /inquiries $ no-key-per-attempt#a
