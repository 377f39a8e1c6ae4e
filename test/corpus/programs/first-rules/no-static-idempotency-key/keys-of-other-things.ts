import { v4 } from 'uuid';

// None of these constants ends up in the header.
const CACHE_KEY = 'persona:inquiry';
const idempotencyKeyHeader = 'Idempotency-Key';
const key = 'reference';

const seen = new Map<string, string>();

export async function begin(reference: string, template: string) {
  if (seen.has(`${CACHE_KEY}:${reference}`)) return seen.get(`${CACHE_KEY}:${reference}`);
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, [idempotencyKeyHeader]: v4() },
    body: JSON.stringify({ data: { attributes: { [`${key}-id`]: reference, 'inquiry-template-id': template } } }),
  });
  const { data } = await response.json();
  seen.set(`${CACHE_KEY}:${reference}`, data.id);
  return data.id as string;
}

export async function beginWrong(reference: string, template: string) {
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ no-static-idempotency-key#a
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, [idempotencyKeyHeader]: CACHE_KEY }, // $ no-static-idempotency-key#a
    body: JSON.stringify({ data: { attributes: { [`${key}-id`]: reference, 'inquiry-template-id': template } } }),
  });
  return (await response.json()).data.id as string;
}
