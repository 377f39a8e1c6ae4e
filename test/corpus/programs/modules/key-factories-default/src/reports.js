import shared from './keys.js';

const { newKey, keyOfUser, keyOfJob, PROCESS_KEY } = shared;

const post = (key, query) =>
  fetch('https://api.withpersona.com/api/v1/reports', { // $call POST /reports
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes: { query } } }),
    signal: AbortSignal.timeout(10_000),
  }).then((res) => (res.ok ? res.json() : Promise.reject(new Error(`${res.status}`))));

export const fresh = (query) => post(newKey(), query);
export const ofUser = (user, query) => post(keyOfUser(user), query); // $ no-static-idempotency-key
export const ofJob = (job, query) => post(keyOfJob(job), query);
export const ofProcess = (query) => post(PROCESS_KEY, query); // $ no-static-idempotency-key

export async function repeated(query) {
  for (let n = 0; n < 3; n++) {
    try {
      return await post(newKey(), query); // $ no-key-per-attempt#a no-unchanged-retry#b
    } catch { // $ no-unchanged-retry#b
      await new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** n));
    }
  }
}
