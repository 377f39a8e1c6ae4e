import { randomUUID } from 'node:crypto';
import { ApiError, HttpClient } from './http.js';

interface Resource<A = Record<string, unknown>> {
  data: { id: string; attributes: A };
  meta?: Record<string, string>;
}

const http = new HttpClient('https://api.withpersona.com/api/v1', {
  authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'persona-version': '2025-12-08',
});

export async function createInquiry(templateId: string, referenceId: string, key: string) {
  const { data } = await http.request<Resource>('POST', '/inquiries', { // $call POST /inquiries
    headers: { 'idempotency-key': key },
    body: {
      data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': referenceId } },
    },
  });
  return data.id;
}

export function getInquiry(id: string) {
  return http.request<Resource<{ status: string }>>('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
}

export function approve(id: string, comment?: string) {
  return http.request<Resource>('POST', `/inquiries/${id}/approve`, { // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/approve
    body: { meta: { comment } },
  });
}

export function decline(id: string, comment?: string) {
  return http.request<Resource>('POST', `/inquiries/${id}/decline`, { // $call POST /inquiries/{inquiry-id}/decline
    body: { meta: { comment } },
    headers: { 'idempotency-key': randomUUID() },
  });
}

export async function redact(id: string) {
  try {
    await http.request<void>('DELETE', `/inquiries/${id}`); // $call DELETE /inquiries/{inquiry-id}
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) return;
    throw error;
  }
}
