import ky from 'ky';
import { ulid } from 'ulid';

const options = { prefixUrl: 'https://withpersona.com/api/v1', retry: 0, headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` } };

const all = ky.create({
  ...options,
  hooks: { beforeRequest: [(request) => void request.headers.set('Idempotency-Key', ulid())] }, // $ no-key-on-safe-method#a
});

const posts = ky.create({
  ...options,
  hooks: { beforeRequest: [({ method, headers }) => void (method === 'POST' && headers.set('Idempotency-Key', ulid()))] },
});

export const viaAll = (json) => all.post('cases', { json }); // $call POST /cases
export const readViaAll = (id) => all.get(`cases/${id}`); // $call GET /cases/{case-id} $ no-key-on-safe-method#a
export const viaPosts = (json) => posts.post('cases', { json }); // $call POST /cases
export const readViaPosts = (id) => posts.get(`cases/${id}`); // $call GET /cases/{case-id}
