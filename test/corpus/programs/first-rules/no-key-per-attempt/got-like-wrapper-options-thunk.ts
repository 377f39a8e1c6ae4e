import { randomUUID } from 'node:crypto';
import retry from 'async-retry';

type Thunk = () => { url: string; init: RequestInit };

class Fatal extends Error {}

async function perform(thunk: Thunk): Promise<any> {
  return retry( // $ no-key-per-attempt#a
    async (bail) => {
      try {
        const { url, init } = thunk(); // $ no-key-per-attempt#a
        const response = await fetch(url, init);
        if (response.status >= 400 && response.status < 500 && response.status !== 429) throw new Fatal(`status ${response.status}`);
        if (!response.ok) throw new Error(`status ${response.status}`);
        return await response.json();
      } catch (error) {
        if (error instanceof Fatal) {
          bail(error);
          return undefined;
        }
        throw error;
      }
    },
    { retries: 4, minTimeout: 5_000, factor: 2 },
  );
}

const headers = () => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  'Idempotency-Key': randomUUID(), // $ no-key-per-attempt#a
});

export async function createList(name: string): Promise<string> {
  const body = JSON.stringify({ data: { attributes: { name } } });
  const { data } = await perform(() => ({ // $ no-key-per-attempt#a
    url: 'https://api.withpersona.com/api/v1/list/names',
    init: { method: 'POST', headers: headers(), body }, // $ no-key-per-attempt#a
  }));
  return data.id;
}
