// Queue worker that tags finished inquiries for the document review team.
import { UnrecoverableError, Worker } from 'bullmq';
import { config } from '../config';

export const worker = new Worker<{ inquiryId: string }>(
  'documents',
  async (job) => {
    const response = await fetch(
      `https://api.withpersona.com/api/v1/inquiries/${job.data.inquiryId}/add-tag`,
      {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${config.personaApiKey}`,
          'Content-Type': 'application/json',
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': `document-review-${job.id}`,
        },
        body: JSON.stringify({ meta: { 'tag-name': 'document-review' } }),
        signal: AbortSignal.timeout(10_000),
      },
    );
    if (response.status === 429) {
      throw new Error('Rate limited, the queue tries again');
    }
    if (!response.ok) {
      throw new UnrecoverableError(`Persona answered ${response.status}`);
    }
  },
  { connection: config.redis },
);
