const BASE = Deno.env.get('PERSONA_BASE_URL') ?? 'https://withpersona.com/api/v1';
Deno.serve(async (req: Request) => {
  const { id } = await req.json();
  const upstream = await fetch(`${BASE}/inquiries/${id}/resume`, { method: 'POST', headers: { Authorization: `Bearer ${Deno.env.get('PERSONA_API_KEY')}` } }); // $call POST /inquiries/{inquiry-id}/resume $ require-idempotency-key
  return new Response(upstream.body, { status: upstream.status });
});
