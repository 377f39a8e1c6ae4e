import { backOff } from 'exponential-backoff';
import axios from 'axios';
import { nanoid } from 'nanoid';

const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });

const worthwhile = (error) => !error.response || error.response.status === 429 || error.response.status >= 500;

export const createAccount = (data) =>
  backOff(() => persona.post('/accounts', { data }, { headers: { 'Idempotency-Key': nanoid() } }), { // $call POST /accounts $ no-key-per-attempt
    numOfAttempts: 4,
    startingDelay: 5_000,
    retry: worthwhile,
  });

export function createAccountOnce(data) {
  const config = { headers: { 'Idempotency-Key': nanoid() } };
  return backOff(() => persona.post('/accounts', { data }, config), { numOfAttempts: 4, startingDelay: 5_000, retry: worthwhile }); // $call POST /accounts
}

// Only an answer with 429 leads to another attempt: nothing was done, any key will do.
export const createCase = (data) =>
  backOff(() => persona.post('/cases', { data }, { headers: { 'Idempotency-Key': nanoid() } }), { // $call POST /cases
    numOfAttempts: 4,
    startingDelay: 5_000,
    retry: (error) => error.response?.status === 429,
  });
