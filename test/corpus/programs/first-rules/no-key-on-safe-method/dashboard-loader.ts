import { cache } from 'react';
import 'server-only';

interface Filter {
  status?: string;
  after?: string;
  size?: number;
}

interface Row {
  id: string;
  status: string;
  createdAt: string;
  reference: string | null;
}

const methodsWithKey = new Set(['POST']);

async function request(path: string, init: { method?: string; body?: unknown; requestId?: string } = {}) {
  const method = (init.method ?? 'GET').toUpperCase();
  const headers = new Headers();
  headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  headers.set('Key-Inflection', 'camel');
  if (init.body !== undefined) headers.set('Content-Type', 'application/json');
  if (methodsWithKey.has(method)) headers.set('Idempotency-Key', init.requestId ?? crypto.randomUUID());
  const response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method,
    headers,
    body: init.body === undefined ? undefined : JSON.stringify(init.body),
    next: method === 'GET' ? { revalidate: 15 } : undefined,
  } as RequestInit);
  if (!response.ok) {
    const body = await response.json().catch(() => undefined);
    throw new Error(`${method} ${path}: ${body?.errors?.[0]?.title ?? response.status}`);
  }
  return response.json();
}

function query(filter: Filter): string {
  const params = new URLSearchParams({ 'page[size]': String(filter.size ?? 25) });
  if (filter.status) params.set('filter[status]', filter.status);
  if (filter.after) params.set('page[after]', filter.after);
  return params.toString();
}

const toRow = (item: { id: string; attributes: Record<string, string> }): Row => ({
  id: item.id,
  status: item.attributes['status'] ?? 'unknown',
  createdAt: item.attributes['createdAt'] ?? '',
  reference: item.attributes['referenceId'] ?? null,
});

export const loadInquiries = cache(async (filter: Filter) => {
  const { data, links } = await request(`/inquiries?${query(filter)}`); // $call GET /inquiries
  return { rows: data.map(toRow) as Row[], hasMore: Boolean(links.next) };
});

export const loadCases = cache(async (filter: Filter) => {
  const { data, links } = await request(`/cases?${query(filter)}`, { method: 'get' }); // $call GET /cases
  return { rows: data.map(toRow) as Row[], hasMore: Boolean(links.next) };
});

export const searchAccounts = cache(async (email: string) => {
  const { data } = await request('/accounts/search', { // $call POST /accounts/search
    method: 'POST',
    body: { query: { attribute: 'email-address', operator: 'eq', value: email } },
  });
  return data.map(toRow) as Row[];
});

export async function setCaseStatus(caseId: string, status: string, requestId: string) {
  await request(`/cases/${caseId}/set-status`, { method: 'POST', body: { meta: { status } }, requestId }); // $call POST /cases/{case-id}/set-status
}

export async function updateCase(caseId: string, fields: object) {
  await request(`/cases/${caseId}`, { method: 'PATCH', body: { data: { attributes: { fields } } } }); // $call PATCH /cases/{case-id}
}

export async function redactCase(caseId: string) {
  await request(`/cases/${caseId}`, { method: 'DELETE' }); // $call DELETE /cases/{case-id}
}
