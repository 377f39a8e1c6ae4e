import fetchRetry from 'fetch-retry';

const retrying = fetchRetry(fetch, { retries: 3, retryDelay: (n) => 5000 * 2 ** n });
const api = 'https://api.withpersona.com/api/v1';

const post = (key, body) => ({
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
  body: JSON.stringify(body),
});

// Nothing but network errors unless told otherwise.
export const plain = (key, body) => retrying(`${api}/accounts`, post(key, body)); // $call POST /accounts

export const listed = (key, body) =>
  retrying(`${api}/accounts`, { ...post(key, body), retryOn: [404, 409, 500, 503] }); // $call POST /accounts $ no-unchanged-retry

export const transientList = (key, body) =>
  retrying(`${api}/accounts`, { ...post(key, body), retryOn: [429, 500, 502, 503, 504] }); // $call POST /accounts

export const asked = (key, body) =>
  retrying(`${api}/accounts`, { // $call POST /accounts $ no-unchanged-retry#a
    ...post(key, body),
    retryOn: (attempt, error, response) => attempt < 3 && (error !== null || response.status >= 400), // $ no-unchanged-retry#a
  });

export const askedWell = (key, body) =>
  retrying(`${api}/accounts`, { // $call POST /accounts
    ...post(key, body),
    retryOn: (attempt, error, response) => attempt < 3 && (error !== null || response.status >= 500),
  });
