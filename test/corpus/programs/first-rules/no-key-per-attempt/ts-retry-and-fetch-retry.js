import { retry } from 'ts-retry-promise';
import fetchRetry from 'fetch-retry';

const retrying = fetchRetry(fetch, { retries: 4, retryDelay: (n) => 1000 * 2 ** n });

const request = () => ({
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': crypto.randomUUID() }, // $ no-key-per-attempt#a
});

export const lock = (id) =>
  retry(() => fetch(`https://withpersona.com/api/v1/verifications/${id}/investigation-lock`, request()), { retries: 4, backoff: 'EXPONENTIAL' }); // $call POST /verifications/{verification-id}/investigation-lock $ no-key-per-attempt#a

// The library sends the very same options again.
export const unlock = (id) => retrying(`https://withpersona.com/api/v1/verifications/${id}/investigation-unlock`, request()); // $call POST /verifications/{verification-id}/investigation-unlock

export const unlockToo = (id) => {
  const init = request();
  return retry(() => fetch(`https://withpersona.com/api/v1/verifications/${id}/investigation-unlock`, init), { retries: 4 }); // $call POST /verifications/{verification-id}/investigation-unlock
};
