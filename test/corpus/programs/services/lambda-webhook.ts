import { createHmac, timingSafeEqual } from 'node:crypto';

interface Event {
  headers: Record<string, string | undefined>;
  body: string;
}

const secrets = [process.env.PERSONA_WEBHOOK_SECRET ?? ''];

function verify(header: string, body: string) {
  for (const set of header.split(' ')) {
    const { t, v1 = '' } = Object.fromEntries(set.split(',').map((part) => part.split('='))) as Record<string, string>;
    for (const secret of secrets) {
      const expected = createHmac('sha256', secret).update(`${t}.${body}`).digest();
      const given = Buffer.from(v1, 'hex');
      if (given.length === expected.length && timingSafeEqual(given, expected)) return true;
    }
  }
  return false;
}

export async function handler(event: Event) {
  if (!verify(event.headers['persona-signature'] ?? '', event.body)) return { statusCode: 401 };
  const { data } = JSON.parse(event.body);
  const inquiry = data.attributes.payload.data;
  if (data.attributes.name === 'inquiry.completed') {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiry.id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Idempotency-Key': `event-${data.id}` },
      signal: AbortSignal.timeout(8_000),
    });
    if (!res.ok && res.status !== 409) return { statusCode: 500 };
  }
  return { statusCode: 200 };
}
