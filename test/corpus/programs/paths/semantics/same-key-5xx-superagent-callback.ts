import request from 'superagent';
import { randomUUID } from 'node:crypto';
export const f = (id: string) =>
  request // $ no-same-key-after-server-error require-retry-backoff
    .post(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`)
    .set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`)
    .set('Persona-Version', '2025-12-08')
    .set('Idempotency-Key', randomUUID())
    .timeout({ response: 10_000 })
    .retry(2, (error, res) => res?.status === 503);
