const PERSONA = new URL('https://withpersona.com/api/v1/');
const token = process.env.PERSONA_API_KEY;

export async function createInquiry(attributes: Record<string, unknown>) {
  const target = new URL('inquiries', PERSONA);
  const res = await fetch(target, { // $call POST /inquiries $ require-idempotency-key
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ data: { attributes } }),
  });
  if (!res.ok) throw new Error(res.statusText);
  return res.json();
}

export async function listInquiries(status: string, after?: string) {
  const target = new URL('./inquiries', PERSONA);
  target.searchParams.set('filter[status]', status);
  if (after) target.searchParams.set('page[after]', after);
  const res = await fetch(target.toString(), { headers: { authorization: `Bearer ${token}` } }); // $call GET /inquiries
  if (!res.ok) throw new Error(res.statusText);
  return res.json();
}
