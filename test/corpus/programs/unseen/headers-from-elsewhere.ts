import { personaHeaders } from '@acme/http';

export async function open(ref: string, templateId: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: personaHeaders(),
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('failed');
  return res.json();
}
