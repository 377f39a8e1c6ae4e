import { ExponentialBackoff, handleAll, handleWhen, retry } from 'cockatiel';
import got, { HTTPError } from 'got';

const backoff = new ExponentialBackoff({ initialDelay: 5000 });
const everything = retry(handleAll, { maxAttempts: 3, backoff }); // $ no-unchanged-retry#a
const transient = retry(
  handleWhen((error) => !(error instanceof HTTPError) || error.response.statusCode >= 500),
  { maxAttempts: 3, backoff },
);

const persona = got.extend({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  retry: { limit: 0 },
});

export const createCase = (json: object, key: string) =>
  everything.execute(() => persona.post('cases', { json, headers: { 'idempotency-key': key } })); // $call POST /cases $ no-unchanged-retry#a

export const createReport = (json: object, key: string) =>
  transient.execute(() => persona.post('reports', { json, headers: { 'idempotency-key': key } })); // $call POST /reports
