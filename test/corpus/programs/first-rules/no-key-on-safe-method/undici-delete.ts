import { request } from 'undici';
import { randomUUID } from 'node:crypto';

const list = (id: string) => new URL(`/api/v1/lists/${id}`, 'https://withpersona.com');

export const remove = (id: string) =>
  request(list(id), { // $call DELETE /lists/{list-id} $ no-key-on-safe-method#a
    method: 'DELETE',
    headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'idempotency-key': randomUUID() }, // $ no-key-on-safe-method#a
  });

export const removePlain = (id: string) =>
  request(list(id), { // $call DELETE /lists/{list-id}
    method: 'DELETE',
    headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'x-request-id': randomUUID() },
  });

export const create = (body: string) =>
  request('https://withpersona.com/api/v1/list/countries', { // $call POST /list/countries
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'idempotency-key': randomUUID() },
    body,
  });
