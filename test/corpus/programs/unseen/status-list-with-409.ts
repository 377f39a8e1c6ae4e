import { randomUUID } from 'node:crypto';

const retryable = [409, 429];
const wait = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms));
export async function open(ref: string, templateId: string) {
  const key = randomUUID();
  for (let n = 0; n < 5; n++) { // $ no-unchanged-retry#a
    const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) }); // $ no-unchanged-retry#a
    if (res.ok) return res.json();
    if (!retryable.includes(res.status)) throw new Error(`persona ${res.status}`);
    await wait(5000 * 2 ** n);
  }
  throw new Error('gave up');
}
