import axios from 'axios';
import { randomUUID } from 'node:crypto';

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

const billing = axios.create({ baseURL: 'https://api.stripe.com/v1' });

billing.interceptors.request.use((config) => {
  if (config.method === 'post') config.headers['Idempotency-Key'] = randomUUID();
  return config;
});

export const createInquiry = (attributes: object) => persona.post('/inquiries', { data: { attributes } }); // $call POST /inquiries $ require-idempotency-key

export const charge = (amount: number) => billing.post('/charges', { amount });
