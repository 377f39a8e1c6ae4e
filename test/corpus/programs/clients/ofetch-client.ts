// $rules all -require-retry-backoff -no-unchanged-retry
import { $fetch, FetchError } from 'ofetch';

const persona = $fetch.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  retry: 0,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

export const open = (body: object, key: string) => persona('/cases', { method: 'POST', body, headers: { 'Idempotency-Key': key, 'Persona-Version': '2023-01-05' } }); // $call POST /cases $ require-request-timeout
export const close = (id: string, key: string) =>
  persona(`/cases/${id}/set-status`, { // $call POST /cases/{case-id}/set-status
    method: 'POST',
    body: { meta: { status: 'Closed' } },
    headers: { 'Idempotency-Key': key, 'Persona-Version': '2023-01-05' },
    timeout: 9_000,
  });

export async function read(id: string) {
  try {
    return await persona(`/cases/${id}`, { headers: { 'Persona-Version': '2023-01-05' } }); // $call GET /cases/{case-id}
  } catch (error) {
    if (error instanceof FetchError) throw new Error(error.data?.errors?.[0]?.message); // $ no-unknown-error-field
    throw error;
  }
}
