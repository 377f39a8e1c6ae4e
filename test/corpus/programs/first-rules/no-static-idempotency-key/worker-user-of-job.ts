import { Worker } from 'bullmq';

const connection = { host: 'localhost', port: 6379 };

async function createInquiry(key: string, userId: string) {
  const response = await fetch('https://api.withpersona.com/api/v1/inquiries', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes: { 'reference-id': userId } } }),
  });
  return response.status;
}

export const byUser = new Worker(
  'kyc',
  async (job) => {
    return createInquiry(`kyc-${job.data.userId}`, job.data.userId); // $ no-static-idempotency-key
  },
  { connection },
);

export const byJob = new Worker('kyc-v2', async (job) => createInquiry(`kyc-${job.id}`, job.data.userId), { connection });
