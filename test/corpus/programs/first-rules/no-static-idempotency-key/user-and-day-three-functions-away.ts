import { createHash } from 'node:crypto';

interface Session {
  user: { id: string; email: string };
  locale: string;
}

interface Keyed {
  headers: Record<string, string>;
}

const today = () => new Date().toISOString().slice(0, 10);

const scopeOf = (session: Session) => [session.user.id, today()].join(':'); // $ no-static-idempotency-key#a

function keyFor(session: Session): string {
  return createHash('sha256').update(scopeOf(session)).digest('hex'); // $ no-static-idempotency-key#a
}

function keyed(session: Session): Keyed {
  return {
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': keyFor(session), // $ no-static-idempotency-key#a
    },
  };
}

async function unwrap(response: Response): Promise<{ id: string }> {
  if (!response.ok) {
    const { errors } = (await response.json()) as { errors: { title: string }[] };
    throw new Error(errors.map(({ title }) => title).join(', '));
  }
  const { data } = (await response.json()) as { data: { id: string } };
  return data;
}

export async function startInquiry(session: Session, templateId: string): Promise<string> {
  const response = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ no-static-idempotency-key#a
    method: 'POST',
    ...keyed(session), // $ no-static-idempotency-key#a
    body: JSON.stringify({
      data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': session.user.id } },
    }),
  });
  return (await unwrap(response)).id;
}

export async function inquiriesOf(session: Session): Promise<{ id: string }[]> {
  const response = await fetch(`https://api.withpersona.com/api/v1/inquiries?filter[reference-id]=${session.user.id}`, { // $call GET /inquiries
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return ((await response.json()) as { data: { id: string }[] }).data;
}
