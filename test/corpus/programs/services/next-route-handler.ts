// $rules no-client-side-api-key require-status-check
export const runtime = 'nodejs';

export async function GET(_request: Request, { params }: { params: { id: string } }) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${params.id}`, {
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  return new Response(res.body, { status: res.status });
}
