import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';

interface Job {
  inquiryId: string;
  key: string;
  tries: number;
}

const bus = new EventEmitter();

async function send(job: Job): Promise<void> {
  try {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${job.inquiryId}/expire`, { // $call POST /inquiries/{inquiry-id}/expire
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': job.key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) bus.emit('refused', job, res.status);
  } catch (error) {
    bus.emit('lost', job, error);
  }
}

bus.on('lost', (job: Job) => {
  if (job.tries >= 4) return;
  setTimeout(() => void send({ ...job, tries: job.tries + 1 }), 5000 * 2 ** job.tries);
});

bus.on('refused', (job: Job, status: number) => console.error('expire refused', job.inquiryId, status));

export const expire = (inquiryId: string) => send({ inquiryId, key: randomUUID(), tries: 0 });
