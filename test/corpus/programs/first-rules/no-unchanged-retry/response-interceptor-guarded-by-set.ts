import axios, { AxiosError, type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';
import { randomUUID } from 'node:crypto';

interface Counted extends InternalAxiosRequestConfig {
  attempt?: number;
}

const RETRY_STATUSES = new Set([408, 429, 500, 502, 503, 504]);
const MAX = 4;

function mayRepeat(error: AxiosError): boolean {
  if (error.code === 'ERR_CANCELED') return false;
  return error.response === undefined || RETRY_STATUSES.has(error.response.status);
}

function pauseBefore(attempt: number, error: AxiosError): number {
  const reset = Number(error.response?.headers['ratelimit-reset']);
  return Number.isFinite(reset) && reset > 0 ? reset * 1_000 : 2_500 * 2 ** attempt;
}

/** A stored 5xx comes back under the same key, so an answered attempt gets another one. */
function renewKey(config: Counted, error: AxiosError): void {
  const status = error.response?.status ?? 0;
  if (status >= 500 && config.headers.has('Idempotency-Key')) config.headers.set('Idempotency-Key', randomUUID());
}

function withRetries(instance: AxiosInstance): AxiosInstance {
  instance.interceptors.response.use(undefined, async (error: unknown) => {
    if (!(error instanceof AxiosError) || !error.config || !mayRepeat(error)) throw error;
    const config = error.config as Counted;
    config.attempt = (config.attempt ?? 0) + 1;
    if (config.attempt > MAX) throw error;
    renewKey(config, error);
    await new Promise((resolve) => setTimeout(resolve, pauseBefore(config.attempt!, error)));
    return instance.request(config);
  });
  return instance;
}

const persona = withRetries(
  axios.create({
    baseURL: 'https://api.withpersona.com/api/v1',
    timeout: 20_000,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  }),
);

const once = (key: string = randomUUID()) => ({ headers: { 'Idempotency-Key': key } });

export interface Case {
  id: string;
  attributes: { status: string };
}

export const cases = {
  async open(templateId: string, objectIds: readonly string[], key?: string): Promise<Case> {
    const body = { data: { attributes: { 'case-template-id': templateId } }, meta: { 'object-ids': objectIds } };
    const { data } = await persona.post<{ data: Case }>('/cases', body, once(key)); // $call POST /cases
    return data.data;
  },

  async assign(id: string, email: string): Promise<Case> {
    const { data } = await persona.post<{ data: Case }>(`/cases/${id}/assign`, { meta: { 'user-email-address': email } }, once()); // $call POST /cases/{case-id}/assign
    return data.data;
  },

  async close(id: string): Promise<Case> {
    const { data } = await persona.post<{ data: Case }>(`/cases/${id}/set-status`, { meta: { status: 'closed' } }, once()); // $call POST /cases/{case-id}/set-status
    return data.data;
  },

  async open_(): Promise<Case[]> {
    const { data } = await persona.get<{ data: Case[] }>('/cases', { params: { 'filter[status]': 'open' } }); // $call GET /cases
    return data.data;
  },
};
