import { createHmac, timingSafeEqual } from 'node:crypto';

const SUBSCRIBERS = (process.env.PERSONA_EVENT_SUBSCRIBERS ?? '').split(',');

export async function fanOut(raw: string, signature: string): Promise<number> {
  const [t = '', v1 = ''] = signature.split(',').map((part) => part.split('=')[1] ?? '');
  const expected = createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET!).update(`${t}.${raw}`).digest();
  const actual = Buffer.from(v1, 'hex');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return 401;

  const event = JSON.parse(raw);
  const origin = `https://withpersona.com/api/v1/events/${event.data.id}`;
  await Promise.all(
    SUBSCRIBERS.map((subscriber) =>
      fetch(subscriber, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-event-source': origin, 'idempotency-key': 'persona-events' },
        body: raw,
      }),
    ),
  );
  return 202;
}
