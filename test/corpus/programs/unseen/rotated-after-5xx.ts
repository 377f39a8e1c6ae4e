import { randomUUID } from 'node:crypto';

const wait = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms));
export async function open(ref: string, templateId: string) {
  let key = randomUUID();
  for (let n = 0; n < 5; n++) {
    const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) }); // $call POST /inquiries
    if (res.ok) return res.json();
    if (res.status >= 500) key = randomUUID();
    else if (res.status !== 429) throw new Error(`persona ${res.status}`);
    await wait(5000 * 2 ** n);
  }
  throw new Error('gave up');
}
