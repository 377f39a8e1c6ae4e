import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { zValidator } from '@hono/zod-validator';

type Bindings = { KYC_TOKEN: string; KV: KVNamespace };

const api = 'https://api.withpersona.com/api/v1';
const app = new Hono<{ Bindings: Bindings }>();

const schema = z.object({ userId: z.string().uuid(), email: z.string().email() });

app.post('/accounts', zValidator('json', schema), async (c) => {
  const { userId, email } = c.req.valid('json');
  const response = await fetch(`${api}/accounts`, { // $call POST /accounts
    method: 'POST',
    headers: {
      Authorization: `Bearer ${c.env.KYC_TOKEN}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': `account:${userId}`, // $ no-static-idempotency-key
    },
    body: JSON.stringify({
      data: { attributes: { 'reference-id': userId, 'email-address': email } },
    }),
    signal: AbortSignal.timeout(5000),
  });

  if (response.status === 409) {
    const found = await fetch(`${api}/accounts?filter[reference-id]=${userId}`, { // $call GET /accounts
      headers: { Authorization: `Bearer ${c.env.KYC_TOKEN}`, 'Persona-Version': '2023-01-05' },
    });
    if (!found.ok) throw new HTTPException(502);
    const list = (await found.json()) as { data: { id: string }[] };
    return c.json({ accountId: list.data[0]?.id });
  }
  if (!response.ok) throw new HTTPException(502, { message: 'account_failed' });

  const json = (await response.json()) as { data: { id: string } };
  await c.env.KV.put(`acct:${userId}`, json.data.id);
  return c.json({ accountId: json.data.id }, 201);
});

export default app;
