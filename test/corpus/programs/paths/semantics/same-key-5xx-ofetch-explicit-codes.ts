import { ofetch } from 'ofetch';
export const f = (id: string) =>
  ofetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    method: 'POST',
    retry: 2,
    retryDelay: (c) => 5000 * 2 ** (2 - Number(c.options.retry)),
    retryStatusCodes: [500, 503], // $ no-same-key-after-server-error
    timeout: 10_000,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': crypto.randomUUID(),
    },
  });
