import createClient from 'openapi-fetch';
import type { paths } from './persona-schema';

const client = createClient<paths>({
  baseUrl: 'https://api.withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

export async function approve(id: string) {
  const { error } = await client.POST('/inquiries/{inquiry-id}/approve', { // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key $ require-request-timeout
    params: { path: { 'inquiry-id': id } },
  });
  if (error) throw new Error('refused');
}

export async function decline(id: string) {
  const { error } = await client.POST('/inquiries/{inquiry-id}/decline', { // $call POST /inquiries/{inquiry-id}/decline
    params: { path: { 'inquiry-id': id } },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    signal: AbortSignal.timeout(10_000),
  });
  if (error) throw new Error('refused');
}

export async function read(id: string) {
  const { data, error } = await client.GET('/inquiries/{inquiry-id}', { params: { path: { 'inquiry-id': id } } }); // $call GET /inquiries/{inquiry-id}
  if (error) throw new Error('refused');
  return data;
}
