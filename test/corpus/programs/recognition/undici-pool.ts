import { Pool } from 'undici';
import { randomUUID } from 'node:crypto';

const pool = new Pool('https://api.withpersona.com', { connections: 8, pipelining: 1 });
const authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

export async function createWebhook(url: string) {
  const { body, statusCode } = await pool.request({ // $call POST /webhooks
    method: 'POST',
    path: '/api/v1/webhooks',
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ data: { attributes: { url } } }),
  });
  if (statusCode !== 201) throw new Error(await body.text());
  return body.json();
}

export async function disableWebhook(id: string) {
  const { body } = await pool.request({ method: 'POST', path: `/api/v1/webhooks/${id}/disable`, headers: { authorization } }); // $call POST /webhooks/{webhook-id}/disable $ require-idempotency-key
  await body.dump();
}

export async function webhook(id: string) {
  const { body } = await pool.request({ method: 'GET', path: `/api/v1/webhooks/${id}`, headers: { authorization } }); // $call GET /webhooks/{webhook-id}
  return body.json();
}
