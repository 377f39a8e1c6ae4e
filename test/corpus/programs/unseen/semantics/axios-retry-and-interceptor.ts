import axios from 'axios';
import axiosRetry from 'axios-retry';
import { randomUUID } from 'node:crypto';

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' },
});

axiosRetry(persona, { retries: 3, retryDelay: (count) => 5000 * 2 ** count });

persona.interceptors.request.use((config) => {
  if (config.method === 'post') config.headers['Idempotency-Key'] ??= randomUUID();
  return config;
});

export const approve = (id: string) => persona.post(`/inquiries/${id}/approve`); // $call POST /inquiries/{inquiry-id}/approve
