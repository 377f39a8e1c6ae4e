import type { Request, Response } from 'express';

// A pass-through proxy: what the caller sent may hold the key.
export async function proxy(req: Request, res: Response) {
  const upstream = await fetch('https://withpersona.com/api/v1/inquiries', {
    method: 'POST',
    headers: { ...(req.headers as Record<string, string>), authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    body: JSON.stringify(req.body),
  });
  res.status(upstream.status).send(await upstream.text());
}

export async function proxyWebApi(request: globalThis.Request) {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  return fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers, body: request.body });
}

// Chosen headers only: certain.
export async function narrowProxy(req: Request, res: Response) {
  const upstream = await fetch('https://withpersona.com/api/v1/cases', { // $ require-idempotency-key
    method: 'POST',
    headers: {
      'content-type': req.headers['content-type'] ?? 'application/json',
      authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    },
    body: JSON.stringify(req.body),
  });
  res.status(upstream.status).send(await upstream.text());
}
