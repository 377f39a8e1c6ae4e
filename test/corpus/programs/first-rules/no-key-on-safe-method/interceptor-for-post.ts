import axios from 'axios';
import { randomUUID } from 'node:crypto';

const persona = axios.create({ baseURL: 'https://withpersona.com/api/v1' });

persona.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;
  if (config.method === 'post') config.headers['Idempotency-Key'] = randomUUID();
  return config;
});

export const create = (fields: object) => persona.post('/transactions', { data: { attributes: { fields } } }); // $call POST /transactions
export const read = (id: string) => persona.get(`/transactions/${id}`); // $call GET /transactions/{transaction-id}
export const redact = (id: string) => persona.delete(`/transactions/${id}`); // $call DELETE /transactions/{transaction-id}
