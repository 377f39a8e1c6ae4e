export async function POST(req: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params;
  return fetch(`https://withpersona.com/api/v1/${path.join('/')}`, { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` }, body: await req.text() }); // $ require-idempotency-key
}
