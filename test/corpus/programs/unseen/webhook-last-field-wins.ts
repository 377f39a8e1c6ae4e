import { createHmac, timingSafeEqual } from 'node:crypto';

function check(raw: string, header: string | null, secret: string): boolean {
  if (!header) return false;
  const parts: Record<string, string> = {};
  for (const segment of header.split(',')) { // $ no-unsafe-webhook-signature#a
    const at = segment.indexOf('=');
    if (at < 0) continue;
    parts[segment.slice(0, at).trim()] = segment.slice(at + 1).trim();
  }
  const expected = Buffer.from(createHmac('sha256', secret).update(`${parts['t']}.${raw}`).digest('hex'));
  const given = Buffer.from(parts['v1'] ?? ''); // $ no-unsafe-webhook-signature#a
  return expected.length === given.length && timingSafeEqual(expected, given); // $ no-unsafe-webhook-signature#a
}
export async function POST(request: Request) {
  const ok = check(await request.text(), request.headers.get('persona-signature'), process.env.PERSONA_WEBHOOK_SECRET!); // $ no-unsafe-webhook-signature#a
  return new Response(null, { status: ok ? 200 : 401 });
}
