export async function handler(req: Request) {
  let res: Response;
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  if (req.method === 'POST') {
    res = await fetch('https://withpersona.com/api/v1/inquiries', { method: 'POST', headers, body: await req.text() }); // $call POST /inquiries $ require-idempotency-key
  } else {
    res = await fetch(`https://withpersona.com/api/v1/inquiries/${new URL(req.url).searchParams.get('id')}`, { headers }); // $call GET /inquiries/{inquiry-id}
  }
  return new Response(await res.text());
}
