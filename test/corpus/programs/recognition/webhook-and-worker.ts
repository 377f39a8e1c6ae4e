import { createHmac, timingSafeEqual } from 'node:crypto';
import express, { type Request, type Response as ExpressResponse } from 'express';
import { Queue, UnrecoverableError, Worker, type Job } from 'bullmq';

interface Decision {
  eventId: string;
  inquiryId: string;
  status: 'approved' | 'declined' | 'needs_review';
}

const connection = { url: process.env.REDIS_URL };
const PERSONA = 'https://api.withpersona.com/api/v1';

export const decisions = new Queue<Decision>('persona-decisions', {
  connection,
  defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 5_000 }, removeOnComplete: 1_000 },
});

function signatureIsValid(header: string | undefined, raw: Buffer): boolean {
  if (!header) return false;
  return header.split(' ').some((part) => {
    const fields = Object.fromEntries(part.split(',').map((pair) => pair.split('=') as [string, string]));
    const expected = createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET ?? '')
      .update(`${fields['t']}.${raw.toString('utf8')}`)
      .digest();
    const given = Buffer.from(fields['v1'] ?? '', 'hex');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

export const app = express();

app.post('/webhooks/persona', express.raw({ type: '*/*' }), async (req: Request, res: ExpressResponse) => {
  if (!signatureIsValid(req.get('Persona-Signature'), req.body)) {
    res.status(401).end();
    return;
  }
  const event = JSON.parse(req.body.toString('utf8')).data;
  const name: string = event.attributes.name;
  if (name.startsWith('inquiry.')) {
    const inquiry = event.attributes.payload.data;
    await decisions.add(
      name,
      { eventId: event.id, inquiryId: inquiry.id, status: inquiry.attributes.status },
      { jobId: event.id },
    );
  }
  res.status(204).end();
});

app.get('/healthz', (_req, res) => {
  res.send('ok');
});

async function check(response: Response): Promise<any> {
  if (response.ok) return response.json();
  const text = await response.text();
  if (response.status === 429 || response.status >= 500) throw new Error(`${response.status}: ${text}`);
  throw new UnrecoverableError(`${response.status}: ${text}`);
}

const headers = (key?: string): Record<string, string> => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  ...(key === undefined ? {} : { 'Idempotency-Key': key }),
});

async function process_(job: Job<Decision>): Promise<void> {
  const { inquiryId, status, eventId } = job.data;
  const inquiry = await check(await fetch(`${PERSONA}/inquiries/${inquiryId}?include=account`, { headers: headers() })); // $call GET /inquiries/{inquiry-id}
  const accountId: string | undefined = inquiry.data.relationships.account?.data?.id;

  if (status === 'needs_review') {
    await check(
      await fetch(`${PERSONA}/cases`, { // $call POST /cases
        method: 'POST',
        headers: headers(`case-${eventId}`),
        body: JSON.stringify({
          data: { attributes: { 'case-template-id': process.env.PERSONA_CASE_TEMPLATE } },
          meta: { 'object-ids': [inquiryId] },
        }),
      }),
    );
  }

  if (accountId) {
    await check(
      await fetch(`${PERSONA}/accounts/${accountId}/add-tag`, { // $call POST /accounts/{account-id}/add-tag
        method: 'POST',
        headers: headers(`tag-${eventId}`),
        body: JSON.stringify({ meta: { 'tag-name': `kyc-${status}` } }),
      }),
    );
  }
}

export const worker = new Worker<Decision>('persona-decisions', process_, { connection, concurrency: 4 });
worker.on('failed', (job, error) => console.error('decision failed', job?.id, error.message));
