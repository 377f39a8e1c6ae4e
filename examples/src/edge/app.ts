// Edge API of the mobile app: issues one-time links and reports how far a check has come.
import { Hono } from 'hono';
import { sessions } from './sessions';

interface Env {
  Bindings: { PERSONA_API_KEY: string };
}

const PERSONA = 'https://api.withpersona.com/api/v1';

function personaHeaders(apiKey: string): Record<string, string> {
  return {
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    'persona-version': '2025-12-08',
    'idempotency-key': crypto.randomUUID(),
  };
}

const app = new Hono<Env>();

app.route('/sessions', sessions);

app.get('/checks/:id', async (c) => {
  const response = await fetch(`${PERSONA}/inquiries/${c.req.param('id')}`, {
    headers: personaHeaders(c.env.PERSONA_API_KEY),
  });
  if (!response.ok) return c.json({ error: 'unavailable' }, 502);
  const inquiry = (await response.json()) as { data: { attributes: { status: string } } };
  return c.json({ status: inquiry.data.attributes.status });
});

app.post('/checks/:id/link', async (c) => {
  const response = await fetch(`${PERSONA}/inquiries/${c.req.param('id')}/generate-one-time-link`, {
    method: 'POST',
    headers: personaHeaders(c.env.PERSONA_API_KEY),
  });
  if (!response.ok) return c.json({ error: 'unavailable' }, 502);
  const link = (await response.json()) as { meta: { 'one-time-link': string } };
  return c.json({ url: link.meta['one-time-link'] });
});

app.delete('/checks/:id', async (c) => {
  const response = await fetch(`${PERSONA}/inquiries/${c.req.param('id')}`, {
    method: 'DELETE',
    headers: personaHeaders(c.env.PERSONA_API_KEY),
  });
  return c.body(null, response.ok ? 204 : 502);
});

export default app;
