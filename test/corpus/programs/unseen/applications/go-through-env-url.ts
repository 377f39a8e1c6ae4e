import { STATUS_CODES } from 'node:http';

const base = process.env.PERSONA_API_URL;
const apiKey = process.env.PERSONA_API_KEY;
if (!base || !apiKey) throw new Error('PERSONA_API_URL and PERSONA_API_KEY are needed');

const headers = { authorization: `Bearer ${apiKey}`, 'persona-version': '2023-01-05' };

export async function addTag(inquiryId: string, tag: string): Promise<void> {
  const res = await fetch(`${base}/inquiries/${inquiryId}/add-tag`, { // $ require-idempotency-key require-request-timeout $call POST /inquiries/{inquiry-id}/add-tag
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ meta: { 'tag-name': tag } }),
  });
  if (!res.ok) throw new Error(`add-tag: ${STATUS_CODES[res.status] ?? res.status}`);
}

export async function statuses(ids: readonly string[]): Promise<Map<string, string>> {
  const result = new Map<string, string>();
  for (const id of ids) {
    const res = await fetch(`${base}/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
    if (res.status === 404) continue;
    if (!res.ok) throw new Error(`inquiry ${id}: ${res.status}`);
    result.set(id, (await res.json()).data.attributes.status);
  }
  return result;
}
