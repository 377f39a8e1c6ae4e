import axios from 'axios';
import axiosRetry from 'axios-retry';

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

axiosRetry(persona, { // $ no-unchanged-retry#a
  retries: 4,
  retryDelay: axiosRetry.exponentialDelay,
  retryCondition: () => true, // $ no-unchanged-retry#a
});

export const createAccount = (attributes: object, requestId: string) =>
  persona.post('/accounts', { data: { attributes } }, { headers: { 'Idempotency-Key': requestId } }); // $call POST /accounts $ no-unchanged-retry#a
