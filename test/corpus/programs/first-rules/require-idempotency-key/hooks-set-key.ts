import got from 'got';
import ky from 'ky';

const byGot = got.extend({
  prefixUrl: 'https://withpersona.com/api/v1',
  retry: { limit: 0 },
  hooks: {
    beforeRequest: [
      (options) => {
        if (options.method === 'POST') options.headers['idempotency-key'] ??= crypto.randomUUID();
      },
    ],
  },
});

const byKy = ky.create({
  prefixUrl: 'https://withpersona.com/api/v1',
  retry: 0,
  hooks: {
    beforeRequest: [
      (request) => {
        if (request.method === 'POST') request.headers.set('Idempotency-Key', crypto.randomUUID());
      },
    ],
  },
});

export const viaGot = (attributes: object) => byGot.post('inquiries', { json: { data: { attributes } } }); // $call POST /inquiries
export const viaKy = (attributes: object) => byKy.post('inquiries', { json: { data: { attributes } } }); // $call POST /inquiries
