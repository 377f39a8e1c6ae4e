import * as shared from './signature.js';

export async function POST(request) {
  const body = await request.text();
  const pairs = shared.toPairs(request.headers.get('Persona-Signature') ?? '');
  if (!pairs.some(({ t, v1 }) => shared.safeEqual(v1 ?? '', shared.digest(t, body)))) return new Response(null, { status: 401 });
  return new Response(null, { status: 204 });
}

export async function plain(request) {
  const body = await request.text();
  const pairs = shared.toPairs(request.headers.get('Persona-Signature') ?? '');
  if (!pairs.some(({ t, v1 }) => v1 === shared.digest(t, body))) return new Response(null, { status: 401 }); // $ no-unsafe-webhook-signature
  return new Response(null, { status: 204 });
}
