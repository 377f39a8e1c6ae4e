import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema';

const auth: Middleware = {
  onRequest({ request }) {
    request.headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
    return request;
  },
};

export const client = createClient<paths>({
  baseUrl: 'https://api.withpersona.com/api/v1',
  headers: { 'Persona-Version': '2025-12-08' },
});
client.use(auth);
