import got from 'got';
import { ulid } from 'ulid';

const client = got.extend({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2023-01-05' },
  responseType: 'json',
});

type Envelope<T> = { data: { id: string; attributes: T } };

export async function createCase(templateId: string) {
  const response = await client.post<Envelope<object>>('cases', { // $call POST /cases $ require-idempotency-key
    json: { data: { attributes: { 'case-template-id': templateId } } },
  });
  return response.body.data.id;
}

export async function addObjects(caseId: string, ids: string[]) {
  const key = ulid();
  await client.post(`cases/${caseId}/add-objects`, { // $call POST /cases/{case-id}/add-objects
    json: { meta: { 'object-ids': ids } },
    headers: { 'idempotency-key': key },
  });
}

export async function setStatus(caseId: string, status: string) {
  await client(`cases/${caseId}/set-status`, { method: 'POST', json: { meta: { status } } }); // $call POST /cases/{case-id}/set-status $ require-idempotency-key
}

export const getCase = (caseId: string) => client.get(`cases/${caseId}`).json(); // $call GET /cases/{case-id}
