import { Hono } from 'hono';
type Bindings = { PERSONA_API_URL: string; PERSONA_API_KEY: string };
const app = new Hono<{ Bindings: Bindings }>();
app.post('/kyc', async (c) => {
  const res = await fetch(`${c.env.PERSONA_API_URL}/inquiries`, { method: 'POST', headers: { Authorization: `Bearer ${c.env.PERSONA_API_KEY}` }, body: await c.req.text() }); // $call POST /inquiries $ require-idempotency-key
  return c.json(await res.json());
});
export default app;
