import axios, { AxiosError } from 'axios';
import retry from 'async-retry';
import { randomUUID } from 'node:crypto';

const http = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 15_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

const statusOf = (error: unknown) => (error instanceof AxiosError ? error.response?.status : undefined);

/** Everything from 400 on is taken for trouble on the other side. */
const isTemporary = (status: number | undefined) => status === undefined || status >= 400; // $ no-unchanged-retry#a

async function resilient<T>(run: () => Promise<T>): Promise<T> {
  return retry( // $ no-unchanged-retry#a
    async (bail) => {
      try {
        return await run();
      } catch (error) {
        if (!isTemporary(statusOf(error))) { // $ no-unchanged-retry#a
          bail(error as Error);
          return undefined as never;
        }
        throw error; // $ no-unchanged-retry#a
      }
    },
    { retries: 4, minTimeout: 5_000, factor: 2 },
  );
}

export async function addRelation(accountId: string, target: string) {
  const headers = { 'Idempotency-Key': randomUUID() };
  const body = { meta: { 'relation-schema-key': 'owner', 'target-object-id': target } };
  const { data } = await resilient(() => http.post(`/accounts/${accountId}/add-relation`, body, { headers })); // $call POST /accounts/{account-id}/add-relation $ no-unchanged-retry#a
  return data.data;
}

export async function relations(accountId: string) {
  const { data } = await http.get(`/accounts/${accountId}/relations`); // $call GET /accounts/{account-id}/relations
  return data.data;
}
