import { Worker } from 'bullmq';
import axios from 'axios';
import { randomUUID } from 'node:crypto';

export const worker = new Worker('reviews', async (job) => {
  await axios.post(`https://api.withpersona.com/api/v1/inquiries/${job.data.inquiryId}/approve`, {}, { // $ MISSING: no-unchanged-retry
    timeout: 10_000,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }, // $ MISSING: no-key-per-attempt
  });
});
