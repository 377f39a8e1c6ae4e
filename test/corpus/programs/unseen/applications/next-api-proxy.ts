import type { NextApiRequest, NextApiResponse } from 'next';
import { getServerSession } from 'next-auth/next';
import { authOptions } from './auth/[...nextauth]';

const ALLOWED = new Set(['GET', 'POST']);

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, authOptions);
  if (!session) return res.status(401).end();
  if (!req.method || !ALLOWED.has(req.method)) return res.status(405).end();

  const path = ([] as string[]).concat(req.query.path ?? []).join('/');
  const upstream = await fetch(`https://api.withpersona.com/api/v1/${path}`, {
    method: req.method,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      ...(typeof req.headers['idempotency-key'] === 'string'
        ? { 'Idempotency-Key': req.headers['idempotency-key'] }
        : {}),
    },
    body: req.method === 'POST' ? JSON.stringify(req.body) : undefined,
    signal: AbortSignal.timeout(25_000),
  });
  res.status(upstream.status);
  res.setHeader('content-type', upstream.headers.get('content-type') ?? 'application/json');
  res.send(await upstream.text());
}
