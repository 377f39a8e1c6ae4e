import axios from 'axios';
import { backOff } from 'exponential-backoff';
import { randomUUID } from 'node:crypto';

const run = (id: string, key: string) =>
  axios({ // $call POST /reports/{report-id}/run
    method: 'post',
    url: `https://api.withpersona.com/api/v1/reports/${id}/run`,
    timeout: 10_000,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
  });

export function runWhenFree(id: string) {
  const key = randomUUID();
  return backOff(() => run(id, key), {
    numOfAttempts: 4,
    startingDelay: 5000,
    retry: (error) => error.response?.status === 429 || error.code === 'ECONNRESET',
  });
}

export function runAnyhow(id: string) {
  const key = randomUUID();
  return backOff(() => run(id, key), { // $ no-unchanged-retry#a
    numOfAttempts: 4,
    startingDelay: 5000,
    retry: (error) => ![500, 502, 503, 504].includes(error.response?.status), // $ no-unchanged-retry#a
  });
}
