import { createClient } from '@hey-api/client-fetch';
const client = createClient({ baseUrl: 'https://withpersona.com' });
client.setConfig({ headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
export const accounts = () => client.get({ url: '/api/v1/accounts' }); // $call GET /accounts
export const account = (body: object) => client.post({ url: '/api/v1/accounts', body }); // $call POST /accounts $ require-idempotency-key
