// GET /api/verify/:id: tells the browser how far a check has come.
import { NextResponse } from 'next/server';

export async function GET(_request: Request, context: { params: Promise<{ id: string }> }) {
  const { id } = await context.params;
  const response = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${encodeURIComponent(id)}`,
    {
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
      },
      cache: 'no-store',
    },
  );
  if (response.status === 404) {
    return NextResponse.json({ error: 'No such check' }, { status: 404 });
  }
  if (!response.ok) {
    return NextResponse.json({ error: 'Try again later' }, { status: 502 });
  }
  const inquiry = (await response.json()) as { data: { attributes: { status: string } } };
  return NextResponse.json({ status: inquiry.data.attributes.status });
}
