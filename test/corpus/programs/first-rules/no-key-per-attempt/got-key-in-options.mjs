import got from 'got';
import { randomUUID } from 'node:crypto';

const retrying = got.extend({
  prefixUrl: 'https://withpersona.com/api/v1',
  retry: { limit: 3, methods: ['GET', 'POST'], statusCodes: [429, 500, 502, 503, 504] },
});

const byDefault = got.extend({
  prefixUrl: 'https://withpersona.com/api/v1',
  hooks: {
    beforeRequest: [
      (options) => {
        // got retries no POST unless it is told to.
        if (options.method === 'POST') options.headers['idempotency-key'] = randomUUID();
      },
    ],
  },
});

export const inOptions = (json) => retrying.post('accounts', { json, headers: { 'idempotency-key': randomUUID() } }).json(); // $call POST /accounts

export const inHook = (json) => byDefault.post('accounts', { json }).json(); // $call POST /accounts
