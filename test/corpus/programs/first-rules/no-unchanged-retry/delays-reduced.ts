import axios, { AxiosError } from 'axios';

const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

const eventually = <T>(run: () => Promise<T>, delays: number[]): Promise<T> =>
  delays.reduce((pending, ms) => pending.catch(() => sleep(ms).then(run)), run()); // $ no-unchanged-retry#a

const eventuallyUnlessRefused = <T>(run: () => Promise<T>, delays: number[]): Promise<T> =>
  delays.reduce(
    (pending, ms) =>
      pending.catch((error: AxiosError) => {
        const status = error.response?.status ?? 0;
        if (status >= 400 && status < 500 && status !== 429) throw error;
        return sleep(ms).then(run);
      }),
    run(),
  );

export const createAccount = (data: object, key: string) =>
  eventually(() => persona.post('/accounts', { data }, { headers: { 'Idempotency-Key': key } }), [500, 1000, 2000]); // $call POST /accounts $ no-unchanged-retry#a

export const createCase = (data: object, key: string) =>
  eventuallyUnlessRefused(() => persona.post('/cases', { data }, { headers: { 'Idempotency-Key': key } }), [500, 1000, 2000]); // $call POST /cases
