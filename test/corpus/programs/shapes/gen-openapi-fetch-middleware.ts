import createClient, { type Middleware } from 'openapi-fetch';
const auth: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
    if (request.method === 'POST') request.headers.set('Idempotency-Key', crypto.randomUUID());
    return request;
  },
};
const client = createClient({ baseUrl: 'https://api.withpersona.com/api/v1' });
client.use(auth);
export const open = (body: object) => client.POST('/cases', { body }); // $call POST /cases
export const list = () => client.GET('/cases'); // $call GET /cases
