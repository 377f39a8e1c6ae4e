import fetchRetry from 'fetch-retry';

const eager = fetchRetry(fetch, {
  retryDelay: (attempt) => 1000 * 2 ** attempt,
  retryOn: (attempt, error, response) => attempt < 3 && (error !== null || !response!.ok), // $ no-unchanged-retry#a
});

const patient = fetchRetry(fetch, {
  retryDelay: (attempt) => 1000 * 2 ** attempt,
  retryOn(attempt, error, response) {
    if (attempt >= 3) return false;
    if (error) return true;
    return response!.status === 429 || response!.status >= 500;
  },
});

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export const viaEager = (id: string) => eager(`https://withpersona.com/api/v1/transactions/${id}`, { headers }); // $call GET /transactions/{transaction-id} $ no-unchanged-retry#a
export const viaPatient = (id: string) => patient(`https://withpersona.com/api/v1/transactions/${id}`, { headers }); // $call GET /transactions/{transaction-id}
