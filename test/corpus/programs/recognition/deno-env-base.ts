const PERSONA_BASE = Deno.env.get('PERSONA_BASE_URL') ?? 'https://api.withpersona.com/api/v1';

async function api(path: string, init: RequestInit = {}) {
  const res = await fetch(`${PERSONA_BASE}${path}`, {
    ...init,
    headers: {
      Authorization: `Bearer ${Deno.env.get('PERSONA_API_KEY')}`,
      'Content-Type': 'application/json',
      ...init.headers,
    },
  });
  if (!res.ok) throw new Error(`persona ${res.status}`);
  return res.json();
}

Deno.serve(async (req) => {
  const { inquiryId, action, requestId } = await req.json();
  switch (action) {
    case 'resume':
      return Response.json(await api(`/inquiries/${inquiryId}/resume`, { method: 'POST' })); // $call POST /inquiries/{inquiry-id}/resume $ require-idempotency-key
    case 'approve':
      return Response.json(
        await api(`/inquiries/${inquiryId}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
          method: 'POST',
          headers: { 'Idempotency-Key': requestId },
        }),
      );
    default:
      return Response.json(await api(`/inquiries/${inquiryId}`)); // $call GET /inquiries/{inquiry-id}
  }
});
