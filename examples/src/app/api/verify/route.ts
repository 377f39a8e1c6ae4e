// POST /api/verify: creates an inquiry for the signed-in user and answers with a link to it.
import { randomUUID } from 'node:crypto';
import { NextResponse } from 'next/server';

const PERSONA_API = 'https://api.withpersona.com/api/v1';

export async function POST(request: Request) {
  const { userId, country } = (await request.json()) as { userId: string; country: string };
  const headers = {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Content-Type': 'application/json',
    'Persona-Version': '2025-12-08',
    'Idempotency-Key': randomUUID(),
  };

  const created = await fetch(`${PERSONA_API}/inquiries`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      data: {
        attributes: {
          'inquiry-template-id': process.env.PERSONA_TEMPLATE_ID,
          'reference-id': userId,
          fields: { 'address-country-code': country },
        },
      },
    }),
  });
  if (!created.ok) {
    return NextResponse.json({ error: 'Could not start the check' }, { status: 502 });
  }
  const inquiry = (await created.json()) as { data: { id: string } };

  const linked = await fetch(`${PERSONA_API}/inquiries/${inquiry.data.id}/generate-one-time-link`, {
    method: 'POST',
    headers,
  });
  if (!linked.ok) {
    return NextResponse.json({ error: 'Could not create the link' }, { status: 502 });
  }
  const { meta } = (await linked.json()) as { meta: { 'one-time-link': string } };

  return NextResponse.json({ inquiryId: inquiry.data.id, url: meta['one-time-link'] });
}
