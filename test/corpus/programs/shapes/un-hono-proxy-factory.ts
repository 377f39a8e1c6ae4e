import { Hono } from 'hono';
import { createFactory } from 'hono/factory';
const persona = (c: { env: { PERSONA_API_KEY: string } }) => {
  const h = { Authorization: `Bearer ${c.env.PERSONA_API_KEY}` };
  const root = 'https://withpersona.com/api/v1';
  return { get: (p: string) => fetch(root + p, { headers: h }), post: (p: string, b: unknown, k?: string) => fetch(root + p, { method: 'POST', headers: k ? { ...h, 'Idempotency-Key': k } : h, body: JSON.stringify(b) }) };
};
export const app = new Hono<{ Bindings: { PERSONA_API_KEY: string } }>()
  .get('/inquiries/:id', async (c) => { const r = await persona(c).get(`/inquiries/${c.req.param('id')}`); return c.json(await r.json()); }) // $call GET /inquiries/{inquiry-id}
  .post('/inquiries', async (c) => { const r = await persona(c).post('/inquiries', await c.req.json()); return c.json(await r.json()); }) // $call POST /inquiries $ require-idempotency-key
  .post('/cases', async (c) => { const r = await persona(c).post('/cases', await c.req.json(), crypto.randomUUID()); return c.json(await r.json()); }); // $call POST /cases
