import { createHmac, timingSafeEqual } from 'node:crypto';
import { headers } from 'next/headers';
import { inngest } from '@/inngest/client';

const SECRETS = [process.env.PERSONA_WEBHOOK_SECRET!, process.env.PERSONA_WEBHOOK_SECRET_OLD].filter(
  (s): s is string => Boolean(s),
);

function parse(set: string): { timestamp: string; signature: string } {
  const [t = '', v1 = ''] = set.split(',');
  return { timestamp: t.replace('t=', ''), signature: v1.replace('v1=', '') };
}

export async function POST(req: Request): Promise<Response> {
  const raw = await req.text();
  const signatureHeader = (await headers()).get('Persona-Signature') ?? '';

  const genuine = signatureHeader.split(' ').some((set) => {
    const { timestamp, signature } = parse(set);
    return SECRETS.some((secret) => {
      const mac = createHmac('sha256', secret).update(`${timestamp}.${raw}`).digest('hex');
      return timingSafeEqual(Buffer.from(mac), Buffer.from(signature)); // $ no-unsafe-webhook-signature
    });
  });

  if (!genuine) return new Response('bad signature', { status: 400 });

  const event = JSON.parse(raw);
  await inngest.send({ id: event.data.id, name: 'kyc/event.received', data: event.data });
  return new Response(null, { status: 204 });
}
