import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { HTTPException } from 'hono/http-exception';

type Bindings = { PERSONA_API_KEY: string; INTERNAL_TOKEN: string };
const app = new Hono<{ Bindings: Bindings }>();

app.use('/kyc/*', (c, next) => bearerAuth({ token: c.env.INTERNAL_TOKEN })(c, next));

app.post('/kyc/start', async (c) => {
  const { template, user } = await c.req.json<{ template: string; user: string }>();
  const h = new Headers();
  h.append('authorization', `Bearer ${c.env.PERSONA_API_KEY}`);
  h.append('content-type', 'application/json');
  h.append('idempotency-key', crypto.randomUUID());
  const upstream = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: h,
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': template, 'reference-id': user } } }),
  });
  if (!upstream.ok) throw new HTTPException(502, { message: 'identity provider refused' });
  const { data, meta } = (await upstream.json()) as any;
  return c.json({ inquiry: data.id, session: meta['session-token'] }, 201);
});

app.get('/kyc/:inquiry', async (c) => {
  const upstream = await fetch(`https://api.withpersona.com/api/v1/inquiries/${c.req.param('inquiry')}`, { // $call GET /inquiries/{inquiry-id}
    headers: { authorization: `Bearer ${c.env.PERSONA_API_KEY}` },
  });
  return c.json(await upstream.json(), upstream.status as 200);
});

export default app;
