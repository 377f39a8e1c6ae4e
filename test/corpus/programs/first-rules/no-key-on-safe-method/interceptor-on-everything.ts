import axios from 'axios';
import { randomUUID } from 'node:crypto';

const persona = axios.create({ baseURL: 'https://withpersona.com/api/v1' });

persona.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;
  config.headers['Idempotency-Key'] = randomUUID(); // $ no-key-on-safe-method#a
  return config;
});

export async function createTransaction(fields: object) {
  const { data } = await persona.post('/transactions', { data: { attributes: { fields } } }); // $call POST /transactions
  return data.data;
}

export async function transaction(id: string) {
  const { data } = await persona.get(`/transactions/${id}`); // $call GET /transactions/{transaction-id} $ no-key-on-safe-method#a
  return data.data;
}
