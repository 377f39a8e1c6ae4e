import { backOff } from 'exponential-backoff';
import axios, { isAxiosError } from 'axios';
import { ulid } from 'ulid';

const retry = (error: unknown) => !isAxiosError(error) || !error.response || error.response.status >= 500;

export function expireSession(id: string) {
  return backOff(
    () =>
      axios.post( // $call POST /inquiry-sessions/{inquiry-session-id}/expire $ no-key-per-attempt#a
        `https://withpersona.com/api/v1/inquiry-sessions/${id}/expire`,
        {},
        { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': ulid() } }, // $ no-key-per-attempt#a
      ),
    { numOfAttempts: 4, startingDelay: 5000, retry },
  );
}

export function expireSessionSafely(id: string) {
  const config = { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': ulid() } };
  return backOff(
    () => axios.post(`https://withpersona.com/api/v1/inquiry-sessions/${id}/expire`, {}, config), // $call POST /inquiry-sessions/{inquiry-session-id}/expire
    { numOfAttempts: 4, startingDelay: 5000, retry },
  );
}
