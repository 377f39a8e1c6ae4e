import { Agent, request, RetryAgent } from 'undici';
import { randomUUID } from 'node:crypto';

const headers = () => ({
  authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'persona-version': '2025-12-08',
  'idempotency-key': randomUUID(),
});

const standard = new RetryAgent(new Agent());
const wide = new RetryAgent(new Agent(), { methods: ['POST'], statusCodes: [404, 429], maxRetries: 3 }); // $ no-unchanged-retry#a

export async function approve(id: string) {
  const { statusCode } = await request(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
    method: 'POST',
    headers: headers(),
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
    dispatcher: standard,
  });
  return statusCode === 200;
}

export async function decline(id: string) {
  const { statusCode } = await request(`https://api.withpersona.com/api/v1/inquiries/${id}/decline`, { // $ no-unchanged-retry#a $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers: headers(),
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
    dispatcher: wide, // $ no-unchanged-retry#a
  });
  return statusCode === 200;
}
