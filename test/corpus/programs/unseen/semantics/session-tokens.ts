import { randomUUID } from 'node:crypto';

const base = 'https://api.withpersona.com/api/v1';

async function create(referenceId: string) {
  const res = await fetch(`${base}/inquiries`, { // $call POST /inquiries
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Key-Inflection': 'camel',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify({
      data: { attributes: { inquiryTemplateId: process.env.PERSONA_TEMPLATE, referenceId } },
      meta: { autoCreateInquirySession: true },
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`inquiry: ${res.status}`);
  return res.json();
}

export async function tokenOf(referenceId: string): Promise<string> {
  const { meta } = await create(referenceId);
  return meta.sessionToken;
}

export async function tokenMisplaced(referenceId: string): Promise<string> {
  const {
    data: {
      attributes: { sessionToken }, // $ no-session-token-in-attributes
    },
  } = await create(referenceId);
  return sessionToken;
}
