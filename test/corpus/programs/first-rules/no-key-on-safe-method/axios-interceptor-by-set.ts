import axios, { AxiosHeaders, type InternalAxiosRequestConfig } from 'axios';
import { randomUUID } from 'node:crypto';

const KEYED: ReadonlySet<string> = new Set(['post']);

function addKey(config: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
  const method = (config.method ?? 'get').toLowerCase();
  const headers = AxiosHeaders.from(config.headers);
  if (KEYED.has(method) && !headers.has('Idempotency-Key')) headers.set('Idempotency-Key', randomUUID());
  config.headers = headers;
  return config;
}

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 15_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

persona.interceptors.request.use(addKey);
persona.interceptors.response.use(
  (response) => {
    const remaining = Number(response.headers['ratelimit-remaining'] ?? Infinity);
    if (remaining < 20) console.warn('few requests remain', remaining);
    return response;
  },
  (error: unknown) => {
    if (axios.isAxiosError(error)) console.error(error.config?.method, error.config?.url, error.response?.status);
    throw error;
  },
);

interface Hook {
  id: string;
  attributes: { url: string; status: string };
}

export async function listWebhooks(): Promise<Hook[]> {
  const { data } = await persona.get('/webhooks'); // $call GET /webhooks
  return data.data;
}

export async function createWebhook(url: string, events: string[]): Promise<Hook> {
  const { data } = await persona.post('/webhooks', { data: { attributes: { url, 'enabled-events': events } } }); // $call POST /webhooks
  return data.data;
}

export async function enableWebhook(id: string): Promise<void> {
  await persona.post(`/webhooks/${id}/enable`); // $call POST /webhooks/{webhook-id}/enable
}

export async function archiveWebhook(id: string): Promise<void> {
  await persona.post(`/webhooks/${id}/archive`); // $call POST /webhooks/{webhook-id}/archive
}

export async function renameWebhook(id: string, url: string): Promise<void> {
  await persona.patch(`/webhooks/${id}`, { data: { attributes: { url } } }); // $call PATCH /webhooks/{webhook-id}
}

export async function eraseAccount(id: string): Promise<void> {
  await persona.delete(`/accounts/${id}`); // $call DELETE /accounts/{account-id}
}

/** Brings the webhooks to the wanted state; running it twice changes nothing. */
export async function converge(wanted: ReadonlyMap<string, string[]>) {
  const existing = await listWebhooks();
  for (const hook of existing) {
    if (!wanted.has(hook.attributes.url)) await archiveWebhook(hook.id);
    else if (hook.attributes.status === 'disabled') await enableWebhook(hook.id);
  }
  const present = new Set(existing.map(({ attributes }) => attributes.url));
  for (const [url, events] of wanted) {
    if (!present.has(url)) await enableWebhook((await createWebhook(url, events)).id);
  }
}
