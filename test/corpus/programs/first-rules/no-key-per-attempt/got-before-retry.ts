import got from 'got';
import { ulid } from 'ulid';

const options = { prefixUrl: 'https://withpersona.com/api/v1', headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` } };

const renewing = got.extend({
  ...options,
  retry: { limit: 3, methods: ['POST'], statusCodes: [429], errorCodes: ['ECONNRESET', 'ETIMEDOUT'] },
  hooks: {
    beforeRetry: [
      ({ options: next }) => {
        next.headers['idempotency-key'] = ulid(); // $ no-key-per-attempt#a
      },
    ],
  },
});

const logging = got.extend({
  ...options,
  retry: { limit: 3, methods: ['POST'], statusCodes: [429], errorCodes: ['ECONNRESET', 'ETIMEDOUT'] },
  hooks: { beforeRetry: [(error, count) => console.warn(error.code, count)] },
});

export const viaRenewing = (json: object) => renewing.post('transactions', { json, headers: { 'idempotency-key': ulid() } }); // $call POST /transactions $ no-key-per-attempt#a
export const viaLogging = (json: object) => logging.post('transactions', { json, headers: { 'idempotency-key': ulid() } }); // $call POST /transactions
