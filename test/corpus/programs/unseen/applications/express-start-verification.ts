import { Router, type Request, type Response, type NextFunction } from 'express';
import { logger } from '../lib/logger';
import { requireUser } from '../middleware/auth';
import { verificationRepo } from '../repositories/verification';

const PERSONA_URL = process.env.PERSONA_BASE_URL || 'https://api.withpersona.com/api/v1';

export const verificationRouter = Router();

verificationRouter.post('/start', requireUser, async (req: Request, res: Response, next: NextFunction) => {
  const { user } = res.locals;
  try {
    const existing = await verificationRepo.findOpen(user.id);
    if (existing) {
      return res.json({ inquiryId: existing.inquiryId });
    }

    const upstream = await fetch(PERSONA_URL + '/inquiries', { // $ require-idempotency-key $call POST /inquiries
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        authorization: 'Bearer ' + process.env.PERSONA_API_KEY,
        'persona-version': '2023-01-05',
      },
      body: JSON.stringify({
        data: {
          attributes: {
            'inquiry-template-id': process.env.PERSONA_TEMPLATE_ID,
            'reference-id': user.id,
          },
        },
      }),
      signal: AbortSignal.timeout(10_000),
    });

    if (!upstream.ok) {
      logger.error({ status: upstream.status }, 'could not create inquiry');
      return res.status(502).json({ error: 'verification_unavailable' });
    }

    const { data } = (await upstream.json()) as { data: { id: string } };
    await verificationRepo.insert({ userId: user.id, inquiryId: data.id });
    return res.status(201).json({ inquiryId: data.id });
  } catch (err) {
    return next(err);
  }
});

verificationRouter.get('/status', requireUser, async (_req, res) => {
  const row = await verificationRepo.findLatest(res.locals.user.id);
  res.json({ status: row?.status ?? 'none' });
});
