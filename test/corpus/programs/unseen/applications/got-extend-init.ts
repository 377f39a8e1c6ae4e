import got from 'got';
import { randomUUID } from 'node:crypto';

const api = got.extend({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  responseType: 'json',
  timeout: { request: 10_000 },
  headers: {
    authorization: `Bearer ${process.env.PERSONA_TOKEN}`,
    'persona-version': '2023-01-05',
  },
  retry: {
    limit: 3,
    methods: ['GET', 'POST'],
    statusCodes: [429],
    errorCodes: ['ECONNRESET', 'ETIMEDOUT'],
  },
  hooks: {
    init: [
      (_plain, options) => {
        if (options.method === 'POST') {
          options.headers['idempotency-key'] ??= randomUUID();
        }
      },
    ],
  },
});

export async function addToList(listId: string, value: string) {
  const { body } = await api.post<{ data: { id: string } }>('list-item/email-addresses', { // $call POST /list-item/email-addresses
    json: { data: { attributes: { 'list-id': listId, value } } },
  });
  return body.data.id;
}
