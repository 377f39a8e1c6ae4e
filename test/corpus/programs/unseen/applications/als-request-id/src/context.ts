import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

interface Context {
  requestId: string;
}

const storage = new AsyncLocalStorage<Context>();

export function contextMiddleware(req: Request, _res: Response, next: NextFunction) {
  storage.run({ requestId: req.get('x-request-id') ?? randomUUID() }, next);
}

export const requestId = () => storage.getStore()?.requestId ?? randomUUID();
