const PERSONA_API = 'https://api.withpersona.com/api/v1';
Deno.serve(async (req) => {
  const body = await req.json().catch(() => ({}));
  const headers = { Authorization: `Bearer ${Deno.env.get('PERSONA_API_KEY')}`, 'Persona-Version': '2023-01-05' };
  let inquiryId = body.inquiryId as string | undefined;
  if (!inquiryId) {
    const created = await fetch(`${PERSONA_API}/inquiries`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify({}) }); // $call POST /inquiries $ require-idempotency-key
    inquiryId = (await created.json()).data.id;
  }
  const r = await fetch(`${PERSONA_API}/inquiries/${inquiryId}/generate-one-time-link`, { method: 'POST', headers }); // $call POST /inquiries/{inquiry-id}/generate-one-time-link $ require-idempotency-key
  return Response.json(await r.json());
});
