import { setTimeout as sleep } from 'node:timers/promises';

export async function createInquiry(attributes: Record<string, unknown>) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  let current = attributes;
  for (let attempt = 0; attempt < 3; attempt++) {
    const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ no-key-reuse-with-changed-params#a
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-key-reuse-with-changed-params#a
      body: JSON.stringify({ data: { attributes: current } }),
    });
    if (response.status !== 422) return response;
    const { note, ...rest } = current;
    current = { ...rest, tags: [String(note).slice(0, 20)] };
    await sleep(1000 * 2 ** attempt);
  }
  throw new Error('refused');
}

export async function createInquiryRotating(attributes: Record<string, unknown>) {
  let key = crypto.randomUUID();
  let current = attributes;
  for (let attempt = 0; attempt < 3; attempt++) {
    const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
      body: JSON.stringify({ data: { attributes: current } }),
    });
    if (response.status !== 422) return response;
    const { note, ...rest } = current;
    current = { ...rest, tags: [String(note).slice(0, 20)] };
    key = crypto.randomUUID();
    await sleep(1000 * 2 ** attempt);
  }
  throw new Error('refused');
}
