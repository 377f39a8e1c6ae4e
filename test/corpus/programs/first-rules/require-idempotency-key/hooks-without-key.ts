import ky from 'ky';

const api = ky.create({
  prefixUrl: 'https://withpersona.com/api/v1',
  hooks: {
    beforeRequest: [
      (request) => {
        request.headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
        request.headers.set('X-Request-Id', crypto.randomUUID());
      },
    ],
    afterResponse: [(_request, _options, response) => console.info('persona', response.status)],
  },
});

export const addItem = (listId: string, value: string) =>
  api.post('list-item/email-addresses', { json: { data: { attributes: { 'list-id': listId, value } } } }); // $call POST /list-item/email-addresses $ require-idempotency-key

export const removeItem = (id: string) => api.delete(`list-item/email-addresses/${id}`); // $call DELETE /list-item/email-addresses/{list-item-id}
