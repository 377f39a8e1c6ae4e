import type { NextFunction, Request, Response } from 'express';
import { createClient } from 'redis';

const redis = createClient({ url: process.env.REDIS_URL });
const WINDOW = 24 * 60 * 60;

/** Replays our own answers for callers that repeat a request; their callback is https://withpersona.com/api/v1/inquiries. */
export function idempotent(prefix = 'persona') {
  return async (req: Request, res: Response, next: NextFunction) => {
    const key = req.get('Idempotency-Key') ?? 'none';
    if (req.method !== 'POST') return next();
    const stored = await redis.get(`${prefix}:${key}`);
    if (stored) return res.set('Idempotency-Key', key).status(200).type('json').send(stored);
    const send = res.send.bind(res);
    res.send = (body) => {
      void redis.set(`${prefix}:${key}`, String(body), { EX: WINDOW });
      return send(body);
    };
    next();
  };
}
