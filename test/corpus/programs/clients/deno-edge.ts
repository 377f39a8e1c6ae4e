import { serve } from 'https://deno.land/std@0.177.0/http/server.ts';

serve(async (req) => {
  const { userId } = await req.json();
  const response = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key#a require-request-timeout require-api-version require-reference-id#b
    method: 'POST',
    headers: { Authorization: `Bearer ${Deno.env.get('PERSONA_API_KEY')}`, 'Content-Type': 'application/json' }, // $ require-idempotency-key#a
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': Deno.env.get('PERSONA_TEMPLATE_ID'), fields: { user: userId } } } }), // $ require-reference-id#b
  });
  if (!response.ok) return new Response('upstream', { status: 502 });
  const { data, meta } = await response.json();
  return Response.json({ id: data.id, token: meta?.['session-token'] });
});
