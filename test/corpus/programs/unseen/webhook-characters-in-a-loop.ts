import { createHmac } from 'node:crypto';

export async function POST(request: Request) {
  const raw = await request.text();
  for (const set of (request.headers.get('persona-signature') ?? '').split(' ')) {
    const [t, v1 = ''] = set.split(',').map((pair) => pair.split('=')[1]);
    const expected = createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET!).update(`${t}.${raw}`).digest('hex');
    if (expected.length !== v1.length) continue;
    let isMatch = true;
    for (let i = 0; i < expected.length; i++) {
      if (expected[i] !== v1[i]) isMatch = false;
    }
    if (isMatch) return new Response(null, { status: 200 });
  }
  return new Response(null, { status: 401 });
}
