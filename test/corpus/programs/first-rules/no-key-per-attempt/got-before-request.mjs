import got from 'got';
import { randomUUID } from 'node:crypto';

const persona = got.extend({
  prefixUrl: 'https://withpersona.com/api/v1',
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  retry: { limit: 3, methods: ['GET', 'POST'], statusCodes: [429, 500, 502, 503, 504] },
  hooks: {
    beforeRequest: [
      (options) => {
        if (options.method === 'POST') options.headers['idempotency-key'] = randomUUID(); // $ no-key-per-attempt#a
      },
    ],
  },
});

export const createAccount = (json) => persona.post('accounts', { json }).json(); // $call POST /accounts $ no-key-per-attempt#a
