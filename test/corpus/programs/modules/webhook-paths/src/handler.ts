import { digest, safeEqual, toPairs } from '@shared/signature';

export async function POST(request) {
  const body = await request.text();
  const pairs = toPairs(request.headers.get('Persona-Signature') ?? '');
  if (!pairs.some(({ t, v1 }) => safeEqual(v1 ?? '', digest(t, body)))) return new Response(null, { status: 401 });
  return new Response(null, { status: 204 });
}

export async function plain(request) {
  const body = await request.text();
  const pairs = toPairs(request.headers.get('Persona-Signature') ?? '');
  if (!pairs.some(({ t, v1 }) => v1 === digest(t, body))) return new Response(null, { status: 401 }); // $ no-unsafe-webhook-signature
  return new Response(null, { status: 204 });
}
