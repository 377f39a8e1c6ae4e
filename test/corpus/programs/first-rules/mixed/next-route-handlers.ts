import { NextResponse, type NextRequest } from 'next/server';
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const API = 'https://api.withpersona.com/api/v1';

const base = () => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  'Persona-Version': '2023-01-05',
});

interface Db {
  attempt(id: string): Promise<{ id: string; key: string; userId: string; inquiryId?: string } | null>;
  saveInquiry(attemptId: string, inquiryId: string): Promise<void>;
  setStatus(inquiryId: string, status: string): Promise<void>;
}

declare const db: Db;

export async function POST(request: NextRequest) {
  const { attemptId } = (await request.json()) as { attemptId: string };
  const attempt = await db.attempt(attemptId);
  if (!attempt) return NextResponse.json({ error: 'unknown attempt' }, { status: 404 });

  if (attempt.inquiryId) {
    const resumed = await fetch(`${API}/inquiries/${attempt.inquiryId}/resume`, { // $call POST /inquiries/{inquiry-id}/resume
      method: 'POST',
      headers: { ...base(), 'Idempotency-Key': randomUUID() },
    });
    if (resumed.status === 409) {
      const current = await fetch(`${API}/inquiries/${attempt.inquiryId}`, { headers: base() }); // $call GET /inquiries/{inquiry-id}
      const { data } = await current.json();
      return NextResponse.json({ inquiryId: attempt.inquiryId, status: data.attributes.status });
    }
    if (!resumed.ok) return NextResponse.json({ error: 'cannot resume' }, { status: 502 });
    const { meta } = await resumed.json();
    return NextResponse.json({ inquiryId: attempt.inquiryId, sessionToken: meta['session-token'] });
  }

  const created = await fetch(`${API}/inquiries`, { // $call POST /inquiries
    method: 'POST',
    headers: { ...base(), 'Idempotency-Key': attempt.key },
    body: JSON.stringify({
      data: { attributes: { 'inquiry-template-id': process.env.PERSONA_TEMPLATE, 'reference-id': attempt.userId } },
    }),
  });
  if (!created.ok) {
    console.error('persona', created.status, created.headers.get('Request-Id'));
    return NextResponse.json({ error: 'cannot start' }, { status: 502 });
  }
  const { data } = await created.json();
  await db.saveInquiry(attempt.id, data.id);
  return NextResponse.json({ inquiryId: data.id }, { status: 201 });
}

export async function PUT(request: NextRequest) {
  const raw = await request.text();
  const header = request.headers.get('persona-signature') ?? '';
  const valid = header.split(' ').some((signature) => {
    const { t, v1 } = Object.fromEntries(new URLSearchParams(signature.replaceAll(',', '&')));
    const expected = createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET!).update(`${t}.${raw}`).digest();
    const actual = Buffer.from(v1 ?? '', 'hex');
    return actual.length === expected.length && timingSafeEqual(actual, expected);
  });
  if (!valid) return new NextResponse(null, { status: 401 });
  const { data } = JSON.parse(raw);
  const inquiry = data.attributes.payload.data;
  await db.setStatus(inquiry.id, inquiry.attributes.status);
  return new NextResponse(null, { status: 204 });
}

export async function DELETE(request: NextRequest) {
  const id = request.nextUrl.searchParams.get('inquiry');
  if (!id) return NextResponse.json({ error: 'inquiry is missing' }, { status: 400 });
  const response = await fetch(`${API}/inquiries/${encodeURIComponent(id)}`, { method: 'DELETE', headers: base() }); // $call DELETE /inquiries/{inquiry-id}
  return new NextResponse(null, { status: response.ok ? 204 : 502 });
}
