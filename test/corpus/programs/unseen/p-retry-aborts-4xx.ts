import pRetry, { AbortError } from 'p-retry';

export const open = (ref: string, templateId: string) =>
  pRetry(async () => {
    const res = await fetch('https://api.withpersona.com/api/v1/inquiries', {
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, // $ no-key-per-attempt
      body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (res.status === 429 || res.status >= 500) throw new Error(`again: ${res.status}`);
    if (!res.ok) throw new AbortError(`persona ${res.status}`);
    return res.json();
  }, { retries: 4 });
