import { createClient } from 'jsr:@supabase/supabase-js@2';

const PERSONA_BASE = 'https://api.withpersona.com/api/v1';
const cors = { 'Access-Control-Allow-Origin': '*' };

Deno.serve(async (req) => {
  if (req.method === 'OPTIONS') return new Response('ok', { headers: cors });
  const supabase = createClient(Deno.env.get('SUPABASE_URL')!, Deno.env.get('SERVICE_ROLE')!);
  const { inquiry_id } = await req.json();

  let res: Response;
  try {
    res = await fetch(`${PERSONA_BASE}/inquiries/${inquiry_id}/generate-one-time-link`, { // $ require-idempotency-key require-request-timeout $call POST /inquiries/{inquiry-id}/generate-one-time-link
      method: 'POST',
      headers: {
        Authorization: `Bearer ${Deno.env.get('PERSONA_API_KEY')}`,
        'Persona-Version': '2023-01-05',
      },
    });
  } catch (e) {
    console.error('persona unreachable', e);
    return Response.json({ error: 'upstream' }, { status: 504, headers: cors });
  }

  if (res.status === 404) return Response.json({ error: 'unknown' }, { status: 404, headers: cors });
  if (!res.ok) return Response.json({ error: 'upstream' }, { status: 502, headers: cors });

  const { meta } = await res.json();
  await supabase.from('links').insert({ inquiry_id, url: meta['one-time-link'] });
  return Response.json({ url: meta['one-time-link'] }, { headers: cors });
});
