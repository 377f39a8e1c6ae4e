import axios, { type InternalAxiosRequestConfig } from 'axios';
import { randomUUID } from 'node:crypto';

const WRITES = new Set(['patch', 'put']);

function idempotent(config: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
  if (WRITES.has((config.method ?? 'get').toLowerCase())) {
    config.headers.set('Idempotency-Key', randomUUID());
  }
  return config;
}

function traced(config: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
  config.headers.set('X-Request-Id', randomUUID());
  return config;
}

function build(token: string) {
  const instance = axios.create({
    baseURL: 'https://api.withpersona.com/api/v1',
    headers: { Authorization: `Bearer ${token}` },
  });
  instance.interceptors.request.use(traced);
  instance.interceptors.request.use(idempotent);
  return instance;
}

const persona = build(process.env.PERSONA_API_KEY ?? '');

export const createAccount = async (attributes: object) => (await persona.post('/accounts', { data: { attributes } })).data.data; // $call POST /accounts $ require-idempotency-key

export const updateAccount = async (id: string, attributes: object) => (await persona.patch(`/accounts/${id}`, { data: { attributes } })).data.data; // $call PATCH /accounts/{account-id}

export const account = async (id: string) => (await persona.get(`/accounts/${id}`)).data.data; // $call GET /accounts/{account-id}
