import { createClient, createConfig } from '@hey-api/client-fetch';
const client = createClient(createConfig({ baseUrl: 'https://withpersona.com/api/v1' }));
client.interceptors.request.use((request) => {
  request.headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  request.headers.set('Idempotency-Key', crypto.randomUUID());
  return request;
});
export const open = (body: object) => client.post({ url: '/cases', body }); // $call POST /cases
