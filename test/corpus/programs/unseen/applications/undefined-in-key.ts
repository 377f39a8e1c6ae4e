import { z } from 'zod';
import { orders } from './repositories/orders';

const url = (path: string) => `https://api.withpersona.com/api/v1${path}`;
const Created = z.object({ data: z.object({ id: z.string() }) });

interface Input {
  orderId?: string;
  inquiryId: string;
}

async function approve({ orderId, inquiryId }: Input) {
  const response = await fetch(url(`/inquiries/${inquiryId}/approve`), { // $call POST /inquiries/{inquiry-id}/approve
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': `approve-${orderId}`, // $ no-static-idempotency-key
    },
    body: JSON.stringify({ meta: { comment: 'approved by the order desk' } }),
    signal: AbortSignal.timeout(10_000),
  });
  return Created.parse(await response.json());
}

async function decline({ orderId, inquiryId }: Input) {
  if (!orderId) throw new TypeError('orderId is needed');
  const response = await fetch(url(`/inquiries/${inquiryId}/decline`), { // $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': `decline-${orderId}`,
    },
    body: JSON.stringify({ meta: { comment: 'declined by the order desk' } }),
    signal: AbortSignal.timeout(10_000),
  });
  return Created.parse(await response.json());
}

export async function decide(input: Input, verdict: 'yes' | 'no') {
  const { data } = await (verdict === 'yes' ? approve(input) : decline(input));
  await orders.setInquiry(input.orderId, data.id);
}
