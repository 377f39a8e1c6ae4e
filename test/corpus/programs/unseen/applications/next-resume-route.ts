import { NextResponse } from 'next/server';
import { auth } from '@/auth';
import { db } from '@/lib/db';
import { env } from '@/env.mjs';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Params = { params: Promise<{ inquiryId: string }> };

export async function POST(_request: Request, { params }: Params) {
  const session = await auth();
  if (!session?.user) return NextResponse.json({ error: 'unauthorized' }, { status: 401 });

  const { inquiryId } = await params;
  const owned = await db.inquiry.findFirst({ where: { inquiryId, userId: session.user.id } });
  if (!owned) return NextResponse.json({ error: 'not_found' }, { status: 404 });

  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/resume`, { // $ require-request-timeout $ MISSING: require-conflict-handling $call POST /inquiries/{inquiry-id}/resume
    method: 'POST',
    headers: {
      Authorization: `Bearer ${env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': crypto.randomUUID(),
    },
    cache: 'no-store',
  });

  const payload = await res.json();
  if (!res.ok) {
    return NextResponse.json(
      { error: payload?.errors?.[0]?.detail ?? 'resume failed' }, // $ no-unknown-error-field
      { status: 502 },
    );
  }

  return NextResponse.json({
    inquiryId,
    sessionToken: payload.data.attributes['session-token'], // $ no-session-token-in-attributes
  });
}
