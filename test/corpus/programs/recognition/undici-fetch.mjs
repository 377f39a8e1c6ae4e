import { fetch as undiciFetch, Agent } from 'undici';
import { v4 as uuid } from 'uuid';

const dispatcher = new Agent({ connect: { timeout: 3_000 } });

export async function createCase(templateId, attributes) {
  const res = await undiciFetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
    dispatcher,
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': uuid(),
    },
    body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId, ...attributes } } }),
  });
  if (!res.ok) throw new Error(`case not created: ${res.status}`);
  return res.json();
}

export async function assignCase(caseId, assigneeId) {
  const res = await undiciFetch(`https://api.withpersona.com/api/v1/cases/${caseId}/assign`, { // $call POST /cases/{case-id}/assign $ require-idempotency-key
    dispatcher,
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ meta: { 'assignee-id': assigneeId } }),
  });
  if (!res.ok) throw new Error(`case not assigned: ${res.status}`);
}
