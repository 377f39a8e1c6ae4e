import { createHmac } from 'node:crypto';

function same(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
export async function POST(request: Request) {
  const raw = await request.text();
  const sets = (request.headers.get('persona-signature') ?? '').split(' ');
  const ok = sets.some((set) => {
    const t = /t=(\d+)/.exec(set)?.[1];
    const v1 = /v1=([0-9a-f]+)/.exec(set)?.[1] ?? '';
    return same(v1, createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET!).update(`${t}.${raw}`).digest('hex'));
  });
  return new Response(null, { status: ok ? 200 : 401 });
}
