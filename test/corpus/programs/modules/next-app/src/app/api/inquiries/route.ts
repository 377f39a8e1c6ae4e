import { personaFetch } from '../../../lib/persona';

interface Created {
  data: { id: string; attributes: Record<string, string> };
  meta: Record<string, string>;
}

export async function POST(request: Request) {
  const { applicationId } = await request.json();
  const created = await personaFetch<Created>('/inquiries', { // $call POST /inquiries $ require-idempotency-key require-request-timeout
    method: 'POST',
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': process.env.TEMPLATE, 'reference-id': applicationId } }, meta: { 'auto-create-inquiry-session': true } }),
  });
  return Response.json({ id: created.data.id, token: created.data.attributes['session-token'] }); // $ no-session-token-in-attributes
}

export async function GET(request: Request) {
  const id = new URL(request.url).searchParams.get('id');
  const found = await personaFetch<Created>(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
  return Response.json({ status: found.data.attributes.status });
}
