// Supabase edge function: starts an identity check for a row of `applications`.
import { createClient } from 'https://esm.sh/@supabase/supabase-js@2';

declare const Deno: { env: { get(name: string): string | undefined }; serve(handler: (request: Request) => Promise<Response>): void };

const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, x-client-info, apikey, content-type',
};

const PERSONA_API = 'https://api.withpersona.com/api/v1';

interface Application {
  id: string;
  user_id: string;
  revision: number;
  first_name: string;
  last_name: string;
  country: string;
  persona_inquiry_id: string | null;
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...corsHeaders, 'Content-Type': 'application/json' } });
}

async function createInquiry(application: Application): Promise<Response> {
  const body = JSON.stringify({
    data: {
      attributes: {
        'inquiry-template-id': Deno.env.get(`PERSONA_TEMPLATE_${application.country}`) ?? Deno.env.get('PERSONA_TEMPLATE'),
        'reference-id': application.user_id,
        fields: { 'name-first': application.first_name, 'name-last': application.last_name },
      },
    },
  });
  return await fetch(`${PERSONA_API}/inquiries`, { // $call POST /inquiries
    method: 'POST',
    headers: {
      Authorization: `Bearer ${Deno.env.get('PERSONA_API_KEY')}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': await sha256(`${application.id}:${application.revision}:${body}`),
    },
    body,
  });
}

Deno.serve(async (request) => {
  if (request.method === 'OPTIONS') return new Response(null, { headers: corsHeaders });
  if (request.method !== 'POST') return json(405, { error: 'POST only' });

  const { applicationId } = await request.json();
  const supabase = createClient(Deno.env.get('SUPABASE_URL')!, Deno.env.get('SUPABASE_SERVICE_ROLE_KEY')!);
  const { data: application, error } = await supabase.from('applications').select('*').eq('id', applicationId).single();
  if (error || !application) return json(404, { error: 'no such application' });
  if (application.persona_inquiry_id) return json(200, { inquiryId: application.persona_inquiry_id });

  let answer: Response;
  try {
    answer = await createInquiry(application);
  } catch (problem) {
    console.error('persona cannot be reached', problem);
    return json(503, { error: 'try again later' });
  }
  if (!answer.ok) {
    console.error('persona refused', answer.status, await answer.text());
    return json(502, { error: 'verification is not available' });
  }
  const { data } = await answer.json();
  await supabase.from('applications').update({ persona_inquiry_id: data.id }).eq('id', application.id);
  return json(201, { inquiryId: data.id });
});
