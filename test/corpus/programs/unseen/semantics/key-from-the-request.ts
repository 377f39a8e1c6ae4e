import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';

const app = new Hono();

async function forward(path: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
}

app.post('/close/:id', async (c) => {
  const key = c.req.header('Idempotency-Key') ?? randomUUID();
  await forward(`/inquiries/${c.req.param('id')}/decline`, key); // $call POST /inquiries/{inquiry-id}/decline
  await forward(`/inquiries/${c.req.param('id')}/expire`, key); // $ no-key-reuse-with-changed-params $call POST /inquiries/{inquiry-id}/expire
  return c.body(null, 204);
});

app.post('/approve/:id', async (c) => {
  const key = c.req.header('Idempotency-Key') ?? randomUUID();
  await forward(`/inquiries/${c.req.param('id')}/approve`, key); // $call POST /inquiries/{inquiry-id}/approve
  return c.body(null, 204);
});

export default app;
