import { NextResponse } from 'next/server';

const PERSONA_API_URL = 'https://api.withpersona.com/api/v1';

export async function POST(request: Request) {
  const { userId } = await request.json();

  const response = await fetch(`${PERSONA_API_URL}/inquiries`, { // $call POST /inquiries $ require-idempotency-key
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Key-Inflection': 'camel',
    },
    body: JSON.stringify({
      data: { attributes: { inquiryTemplateId: process.env.PERSONA_TEMPLATE_ID, referenceId: userId } },
    }),
    cache: 'no-store',
  });

  if (!response.ok) {
    return NextResponse.json({ error: 'Could not create inquiry' }, { status: 502 });
  }
  const { data } = await response.json();
  return NextResponse.json({ inquiryId: data.id });
}

export async function GET(request: Request) {
  const id = new URL(request.url).searchParams.get('id');
  if (!id) return NextResponse.json({ error: 'id is missing' }, { status: 400 });
  const response = await fetch(`${PERSONA_API_URL}/inquiries/${id}`, { // $call GET /inquiries/{inquiry-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    next: { revalidate: 0 },
  });
  return NextResponse.json(await response.json(), { status: response.status });
}
