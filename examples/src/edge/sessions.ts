// Hono routes that give a returning applicant a fresh session for an unfinished inquiry.
import { Hono } from 'hono';

interface Env {
  Bindings: { PERSONA_API_KEY: string };
}

const PERSONA = 'https://api.withpersona.com/api/v1';

export const sessions = new Hono<Env>();

sessions.post('/:inquiryId', async (c) => {
  const inquiryId = c.req.param('inquiryId');
  const headers = {
    authorization: `Bearer ${c.env.PERSONA_API_KEY}`,
    'persona-version': '2025-12-08',
  };

  const current = await fetch(`${PERSONA}/inquiries/${inquiryId}`, { headers });
  if (!current.ok) return c.json({ error: 'unavailable' }, 502);
  const inquiry = (await current.json()) as { data: { attributes: { status: string } } };
  if (!['pending', 'expired'].includes(inquiry.data.attributes.status)) {
    return c.json({ error: 'This check is already finished' }, 409);
  }

  const resumed = await fetch(`${PERSONA}/inquiries/${inquiryId}/resume`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
  });
  if (!resumed.ok) return c.json({ error: 'unavailable' }, 502);
  const session = (await resumed.json()) as { meta: { 'session-token': string } };
  return c.json({ sessionToken: session.meta['session-token'] });
});
