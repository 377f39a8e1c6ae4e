import { NextResponse, type NextRequest } from 'next/server';
import { auth } from '@/auth';

async function persona(path: string, body: object, key: string) {
  const response = await fetch(new URL(`/api/v1${path}`, 'https://api.withpersona.com'), {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
  return response.json();
}

export async function POST(request: NextRequest) {
  const session = await auth();
  if (!session) return NextResponse.json({}, { status: 401 });
  const answer = await persona('/inquiries', { data: { attributes: { 'reference-id': session.user.id } } }, `kyc:${session.user.id}`); // $call POST /inquiries $ no-static-idempotency-key
  return NextResponse.json(answer);
}

export async function PUT(request: NextRequest) {
  const session = await auth();
  if (!session) return NextResponse.json({}, { status: 401 });
  const key = crypto.randomUUID();
  const answer = await persona('/inquiries', { data: { attributes: { 'reference-id': session.user.id } } }, `kyc:${session.user.id}:${key}`); // $call POST /inquiries
  return NextResponse.json(answer);
}
