import { createHmac, timingSafeEqual } from 'node:crypto';

export function verify(header: string, raw: string, secret: string): boolean {
  return header.split(' ').some((set) => {
    const fields = new Map(set.split(',').map((pair) => pair.split('=') as [string, string]));
    const expected = Buffer.from(createHmac('sha256', secret).update(`${fields.get('t')}.${raw}`).digest('hex'));
    const given = Buffer.from(fields.get('v1') ?? '');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
export async function POST(request: Request) {
  const raw = await request.text();
  const ok = verify(request.headers.get('Persona-Signature') ?? '', raw, process.env.PERSONA_WEBHOOK_SECRET!);
  return new Response(null, { status: ok ? 200 : 401 });
}
