import { serve } from 'https://deno.land/std@0.177.0/http/server.ts';

const PERSONA_BASE = 'https://withpersona.com/api/v1';
const PERSONA_VERSION = '2023-01-05';
const cors = { 'Access-Control-Allow-Origin': '*' };

const personaHeaders = () => ({
  Authorization: `Bearer ${Deno.env.get('PERSONA_API_KEY')}`,
  'Persona-Version': PERSONA_VERSION,
  'Key-Inflection': 'kebab',
  'Content-Type': 'application/json',
});

serve(async (req) => {
  if (req.method === 'OPTIONS') return new Response('ok', { headers: cors });
  const { user_id, attempt } = await req.json();
  let res: Response;
  try {
    res = await fetch(`${PERSONA_BASE}/inquiries`, { // $call POST /inquiries
      method: 'POST',
      headers: { ...personaHeaders(), 'Idempotency-Key': `create-inquiry:${attempt.id}` },
      body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': Deno.env.get('PERSONA_TEMPLATE_ID'), 'reference-id': user_id } } }),
      signal: AbortSignal.timeout(10_000),
    });
  } catch (error) {
    return new Response(JSON.stringify({ error: (error as Error).message }), { status: 504, headers: cors });
  }
  const payload = await res.json();
  if (!res.ok) return new Response(JSON.stringify({ error: payload.errors?.[0]?.detail }), { status: 502, headers: cors }); // $ no-unknown-error-field
  const link = await fetch(`${PERSONA_BASE}/inquiries/${payload.data.id}/generate-one-time-link`, { // $call POST /inquiries/{inquiry-id}/generate-one-time-link $ require-request-timeout require-idempotency-key require-status-check#a
    method: 'POST',
    headers: personaHeaders(),
  });
  const { meta } = await link.json(); // $ require-status-check#a
  return Response.json({ url: meta['one-time-link'] }, { headers: cors }); // $ require-status-check#a
});
