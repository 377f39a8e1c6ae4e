import { NextRequest, NextResponse } from 'next/server';
import { store } from '@/lib/store';

// Our own route /api/v1/inquiries, which receives; nothing is sent to Persona here.
export async function POST(request: NextRequest) {
  const body = await request.json();
  const inquiry = await store.insert('inquiries', body.data.attributes);
  return NextResponse.json({ data: inquiry }, { status: 201 });
}

export async function DELETE(request: NextRequest) {
  const key = request.headers.get('Idempotency-Key');
  await store.remove('inquiries', request.nextUrl.searchParams.get('id'), key);
  return new NextResponse(null, { status: 204 });
}
