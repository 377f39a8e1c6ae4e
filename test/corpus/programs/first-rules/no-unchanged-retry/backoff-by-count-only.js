import { backOff } from 'exponential-backoff';
import superagent from 'superagent';

const at = (path) => `https://withpersona.com/api/v1${path}`;
const token = process.env.PERSONA_API_KEY;

export const readAccount = (id) =>
  backOff(() => superagent.get(at(`/accounts/${id}`)).auth(token, { type: 'bearer' }), { // $call GET /accounts/{account-id} $ no-unchanged-retry#a
    numOfAttempts: 6,
    startingDelay: 1_000,
    retry: (error, attempt) => attempt < 6, // $ no-unchanged-retry#a
  });

export const readInquiry = (id) =>
  backOff(() => superagent.get(at(`/inquiries/${id}`)).auth(token, { type: 'bearer' }), { // $call GET /inquiries/{inquiry-id}
    numOfAttempts: 6,
    startingDelay: 1_000,
    retry: ({ status }) => status === undefined || status === 429 || status > 499,
  });
