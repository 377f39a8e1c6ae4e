import { randomUUID } from 'node:crypto';

function stamp(headers: Headers): Headers {
  headers.set('idempotency-key', randomUUID());
  return headers;
}

export async function open(ref: string, templateId: string) {
  const headers = new Headers({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' });
  stamp(headers);
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) }); // $call POST /inquiries
  if (!res.ok) throw new Error(String(res.status));
  return (await res.json()).data.id;
}
