import fetchRetry from 'fetch-retry';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

async function check(response: Response) {
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

const steady = fetchRetry(fetch); // $ require-retry-backoff#a
const growing = fetchRetry(fetch, { retries: 4, retryDelay: (attempt) => 2 ** attempt * 1000 });
const listed = fetchRetry(fetch, { retries: 4, retryDelay: (attempt) => 2 ** attempt * 1000, retryOn: [429, 500, 503] }); // $ no-same-key-after-server-error#b
const endless = fetchRetry(fetch, { // $ require-retry-limit#c
  retries: 4,
  retryDelay: (attempt) => 2 ** attempt * 1000,
  retryOn: (_attempt, error, response) => error !== null || response?.status === 429, // $ require-retry-limit#c
});
const counted = fetchRetry(fetch, {
  retryDelay: (attempt) => 2 ** attempt * 1000,
  retryOn: (attempt, error, response) => attempt < 4 && (error !== null || response?.status === 429),
});

const init = (key: string, body: string) => ({
  method: 'POST',
  headers: { ...headers, 'Idempotency-Key': key },
  body,
  signal: AbortSignal.timeout(60_000),
});

export const viaSteady = (key: string, body: string) => steady('https://api.withpersona.com/api/v1/cases', init(key, body)).then(check); // $call POST /cases $ require-retry-backoff#a
export const viaGrowing = (key: string, body: string) => growing('https://api.withpersona.com/api/v1/cases', init(key, body)).then(check); // $call POST /cases
export const viaListed = (key: string, body: string) => listed('https://api.withpersona.com/api/v1/cases', init(key, body)).then(check); // $call POST /cases $ no-same-key-after-server-error#b
export const viaEndless = (key: string, body: string) => endless('https://api.withpersona.com/api/v1/cases', init(key, body)).then(check); // $call POST /cases $ require-retry-limit#c
export const viaCounted = (key: string, body: string) => counted('https://api.withpersona.com/api/v1/cases', init(key, body)).then(check); // $call POST /cases
