import createClient from 'openapi-fetch';
const stripe = createClient({ baseUrl: 'https://api.stripe.com/v1' });
export const accounts = () => stripe.POST('/accounts', { body: {} });
export const doc = 'See https://withpersona.com/api/v1';
