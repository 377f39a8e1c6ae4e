import { randomUUID } from 'node:crypto';
import request from 'superagent';

const url = (id: string, action: string) => `https://api.withpersona.com/api/v1/inquiries/${id}/${action}`;

export const approve = (id: string) =>
  request
    .post(url(id, 'approve'))
    .set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`)
    .set('Persona-Version', '2025-12-08')
    .set('Idempotency-Key', randomUUID())
    .timeout({ response: 10_000 });

export const decline = (id: string) =>
  request // $ no-same-key-after-server-error#a require-retry-backoff#b no-unchanged-retry#c
    .post(url(id, 'decline')) // $ no-same-key-after-server-error#a require-retry-backoff#b no-unchanged-retry#c
    .set({
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': randomUUID(),
    })
    .timeout({ response: 10_000 })
    .retry(2); // $ no-same-key-after-server-error#a require-retry-backoff#b no-unchanged-retry#c
