import retry from 'async-retry';
import { randomUUID } from 'node:crypto';

export async function open(ref: string, templateId: string) {
  const key = randomUUID();
  return retry( // $ no-same-key-after-server-error#a
    async (bail) => {
      const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) }); // $ no-same-key-after-server-error#a
      if (res.status >= 400 && res.status < 500 && res.status !== 429) {
        bail(new Error(`persona ${res.status}`));
        return;
      }
      if (!res.ok) throw new Error(`again ${res.status}`);
      return res.json();
    },
    { retries: 4, minTimeout: 1000 },
  );
}
