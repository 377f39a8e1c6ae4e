import createClient from 'openapi-fetch';
import type { paths } from './persona';
const client = createClient<paths>({ baseUrl: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
export async function create(attributes: object) {
  const { data, error } = await client.POST('/inquiries', { body: { data: { attributes } } }); // $call POST /inquiries $ require-idempotency-key
  if (error) throw new Error(error.errors[0].title);
  return data;
}
export const createOnce = (attributes: object, key: string) => client.POST('/inquiries', { body: { data: { attributes } }, headers: { 'Idempotency-Key': key } }); // $call POST /inquiries
export const createWithParam = (attributes: object, key: string) => client.POST('/inquiries', { params: { header: { 'Idempotency-Key': key } }, body: { data: { attributes } } }); // $call POST /inquiries
export const read = (id: string) => client.GET('/inquiries/{inquiry-id}', { params: { path: { 'inquiry-id': id } } }); // $call GET /inquiries/{inquiry-id}
export const approve = (id: string) => client.POST('/inquiries/{inquiry-id}/approve', { params: { path: { 'inquiry-id': id } } }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
