import { ofetch } from 'ofetch';
import { ulid } from 'ulid';

const api = ofetch.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

const keyed = ofetch.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  onRequest({ options }) {
    if (options.method?.toUpperCase() === 'POST') options.headers.set('Idempotency-Key', ulid());
  },
});

export const create = <T>(body: Record<string, unknown>) => api<T>('/accounts', { method: 'POST', body }); // $call POST /accounts $ require-idempotency-key
export const createOnce = <T>(body: Record<string, unknown>) => api<T>('/accounts', { method: 'POST', body, headers: { 'Idempotency-Key': ulid() } }); // $call POST /accounts
export const createHooked = <T>(body: Record<string, unknown>) => keyed<T>('/accounts', { method: 'POST', body }); // $call POST /accounts
export const createRaw = (body: Record<string, unknown>) => api.raw('/accounts', { body, method: 'POST' }); // $call POST /accounts $ require-idempotency-key
