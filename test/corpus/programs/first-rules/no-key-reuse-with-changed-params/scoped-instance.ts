import { ofetch } from 'ofetch';

export async function review(inquiry: string, kase: string) {
  const persona = ofetch.create({
    baseURL: 'https://withpersona.com/api/v1',
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': crypto.randomUUID() }, // $ no-key-reuse-with-changed-params#a
  });
  await persona(`/inquiries/${inquiry}/approve`); // $call POST /inquiries/{inquiry-id}/approve $ no-key-reuse-with-changed-params#a
  await persona(`/cases/${kase}/assign`, { body: { meta: { 'assignee-id': 'usr_1' } } }); // $call POST /cases/{case-id}/assign $ no-key-reuse-with-changed-params#a
}

export async function reviewFresh(inquiry: string, kase: string) {
  const persona = ofetch.create({
    baseURL: 'https://withpersona.com/api/v1',
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });
  await persona(`/inquiries/${inquiry}/approve`, { headers: once() }); // $call POST /inquiries/{inquiry-id}/approve
  await persona(`/cases/${kase}/assign`, { headers: once(), body: { meta: { 'assignee-id': 'usr_1' } } }); // $call POST /cases/{case-id}/assign
}
