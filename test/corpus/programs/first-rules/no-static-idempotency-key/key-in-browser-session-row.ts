import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';

interface CheckoutSession {
  id: string;
  userId: string;
  step: number;
}

interface Verified {
  inquiryId: string;
  sessionToken?: string;
}

const redis = new Redis(process.env.REDIS_URL ?? 'redis://localhost');
const TTL_SECONDS = 12 * 60 * 60;

/** The first caller decides what the key of a step is; everybody else, on any machine, reads it. */
async function keyOfStep(session: CheckoutSession): Promise<string> {
  const name = `persona:key:${session.id}:${session.step}`;
  await redis.set(name, randomUUID(), 'EX', TTL_SECONDS, 'NX');
  const key = await redis.get(name);
  if (key === null) throw new Error('the key has expired');
  return key;
}

async function exclusively<T>(session: CheckoutSession, run: () => Promise<T>): Promise<T> {
  const name = `persona:lock:${session.id}`;
  const mine = randomUUID();
  const locked = await redis.set(name, mine, 'EX', 60, 'NX');
  if (locked !== 'OK') throw new Error('another request is under way');
  try {
    return await run();
  } finally {
    if ((await redis.get(name)) === mine) await redis.del(name);
  }
}

async function json(response: Response): Promise<any> {
  const body = await response.json();
  if (response.ok) return body;
  const titles = (body.errors as { title: string }[]).map(({ title }) => title);
  throw new Error(`${response.status}: ${titles.join(', ')}`);
}

export async function verify(session: CheckoutSession): Promise<Verified> {
  return exclusively(session, async () => {
    const cached = await redis.get(`persona:inquiry:${session.id}:${session.step}`);
    if (cached) return { inquiryId: cached };
    const { data, meta } = await json(
      await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': await keyOfStep(session),
        },
        body: JSON.stringify({
          data: { attributes: { 'inquiry-template-id': process.env.PERSONA_TEMPLATE, 'reference-id': session.userId } },
          meta: { 'auto-create-inquiry-session': true },
        }),
      }),
    );
    await redis.set(`persona:inquiry:${session.id}:${session.step}`, data.id, 'EX', TTL_SECONDS);
    return { inquiryId: data.id, sessionToken: meta?.['session-token'] };
  });
}

export async function state(inquiryId: string): Promise<string> {
  const { data } = await json(
    await fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}`, { // $call GET /inquiries/{inquiry-id}
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    }),
  );
  return data.attributes.status;
}
