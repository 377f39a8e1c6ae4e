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
    beforeRequest: [
      (options) => {
        if (options.method === 'POST') {
          options.headers['idempotency-key'] = randomUUID(); // $ no-key-per-attempt#hook
        }
      },
    ],
  },
});

export async function addToList(listId: string, value: string) {
  const { body } = await api.post<{ data: { id: string } }>('list-item/email-addresses', { // $call POST /list-item/email-addresses $ no-key-per-attempt#hook
    json: { data: { attributes: { 'list-id': listId, value } } },
  });
  return body.data.id;
}

export async function getList(listId: string) {
  const { body } = await api.get(`lists/${listId}`); // $call GET /lists/{list-id}
  return body;
}
