// Receives Persona's webhooks, checks their signature and queues the follow-up work.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Queue } from 'bullmq';
import { raw, Router } from 'express';
import { config } from '../config';

const documents = new Queue('documents', { connection: config.redis });

export const webhooks = Router();

webhooks.post('/persona', raw({ type: 'application/json' }), async (request, response) => {
  const body = request.body as Buffer;
  const header = request.get('Persona-Signature');
  if (!header || !isSigned(body, header)) {
    response.status(401).end();
    return;
  }

  const event = JSON.parse(body.toString('utf8')) as WebhookEvent;
  if (event.data.attributes.name === 'inquiry.completed') {
    const inquiryId = event.data.attributes.payload.data.id;
    // The event's id makes a repeated delivery of the same event one job.
    await documents.add('review', { inquiryId }, { jobId: event.data.id, attempts: 5 });
  }
  response.status(204).end();
});

interface WebhookEvent {
  data: { id: string; attributes: { name: string; payload: { data: { id: string } } } };
}

/** While a secret is being rotated the header holds one signature for each of the two secrets. */
function isSigned(body: Buffer, header: string): boolean {
  return header.split(' ').some((signature) => {
    const parts = new Map(signature.split(',').map((part) => part.split('=') as [string, string]));
    const expected = createHmac('sha256', config.personaWebhookSecret)
      .update(`${parts.get('t') ?? ''}.`)
      .update(body)
      .digest();
    const given = Buffer.from(parts.get('v1') ?? '', 'hex');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
