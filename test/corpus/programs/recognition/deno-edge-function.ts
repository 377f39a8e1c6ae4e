import { serve } from 'https://deno.land/std@0.168.0/http/server.ts';

const corsHeaders = { 'Access-Control-Allow-Origin': '*' };

serve(async (req) => {
  if (req.method === 'OPTIONS') return new Response('ok', { headers: corsHeaders });

  const { user_id } = await req.json();
  const personaApiKey = Deno.env.get('PERSONA_API_KEY');
  const templateId = Deno.env.get('PERSONA_TEMPLATE_ID');

  let personaRes: Response;
  try {
    personaRes = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
      method: 'POST',
      headers: {
        Authorization: `Bearer ${personaApiKey}`,
        'Content-Type': 'application/json',
        'Persona-Version': '2023-01-05',
      },
      body: JSON.stringify({
        data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': user_id } },
      }),
    });
  } catch (err) {
    console.error('persona unreachable', err);
    return new Response(JSON.stringify({ error: 'upstream' }), { status: 502, headers: corsHeaders });
  }

  if (!personaRes.ok) {
    return new Response(await personaRes.text(), { status: personaRes.status, headers: corsHeaders });
  }
  const inquiry = await personaRes.json();
  return new Response(JSON.stringify({ id: inquiry.data.id }), { headers: corsHeaders });
});
