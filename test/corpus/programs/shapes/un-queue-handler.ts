import type { SQSHandler } from 'aws-lambda';
const persona = {
  base: process.env.PERSONA_API_URL ?? 'https://withpersona.com/api/v1',
  headers(extra: Record<string, string> = {}) { return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...extra }; },
  post(path: string, body: unknown, extra?: Record<string, string>) { return fetch(this.base + path, { method: 'POST', headers: this.headers(extra), body: JSON.stringify(body) }); },
  get(path: string) { return fetch(this.base + path, { headers: this.headers() }); },
};
export const handler: SQSHandler = async ({ Records }) => {
  for (const record of Records) {
    const { id, action } = JSON.parse(record.body);
    const current = await persona.get(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
    if (!current.ok) continue;
    await persona.post(`/inquiries/${id}/approve`, { meta: { comment: action } }, { 'Idempotency-Key': record.messageId }); // $call POST /inquiries/{inquiry-id}/approve
    await persona.post(`/inquiries/${id}/add-tag`, { meta: { 'tag-name': action } }); // $call POST /inquiries/{inquiry-id}/add-tag $ require-idempotency-key
  }
};
