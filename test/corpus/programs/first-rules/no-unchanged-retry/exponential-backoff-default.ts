import axios from 'axios';
import { backOff } from 'exponential-backoff';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export const getAccount = (id: string) =>
  backOff(() => axios.get(`https://withpersona.com/api/v1/accounts/${id}`, { headers }), { startingDelay: 5000 }); // $call GET /accounts/{account-id} $ no-unchanged-retry

export const getInquiry = (id: string) =>
  backOff(() => axios.get(`https://withpersona.com/api/v1/inquiries/${id}`, { headers }), { // $call GET /inquiries/{inquiry-id}
    startingDelay: 5000,
    retry: (error) => error.response === undefined || error.response.status === 429 || error.response.status >= 500,
  });

export const getCase = (id: string) =>
  backOff( // $ no-unchanged-retry#a
    () => axios.get(`https://withpersona.com/api/v1/cases/${id}`, { headers }), // $call GET /cases/{case-id} $ no-unchanged-retry#a
    {
      startingDelay: 5000,
      // 400 stops it, every other refusal does not.
      retry: (error) => error.response?.status !== 400, // $ no-unchanged-retry#a
    },
  );
