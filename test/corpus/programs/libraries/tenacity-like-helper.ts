// A helper of the project, not of a library: it is followed like any other function.
import { setTimeout as sleep } from 'node:timers/promises';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

interface Policy {
  attempts: number;
  delay: (attempt: number) => number;
  when?: (error: any) => boolean;
}

async function repeat<T>(run: () => Promise<T>, { attempts, delay, when = () => true }: Policy): Promise<T> {
  for (let attempt = 1; ; attempt++) { // $ no-unchanged-retry#a require-retry-backoff#b
    try {
      return await run(); // $ no-unchanged-retry#a require-retry-backoff#b
    } catch (error) {
      if (attempt >= attempts || !when(error)) throw error;
      await sleep(delay(attempt)); // $ require-retry-backoff#b
    }
  }
}

async function load(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  if (!res.ok) throw Object.assign(new Error('refused'), { status: res.status });
  return res.json();
}

const busy = (error: any) => error.status === 429 || error.status >= 500;

export const good = (id: string) => repeat(() => load(id), { attempts: 4, delay: (n) => 1_000 * 2 ** n, when: busy });
export const always = (id: string) => repeat(() => load(id), { attempts: 4, delay: (n) => 1_000 * 2 ** n }); // $ no-unchanged-retry#a
export const constant = (id: string) => repeat(() => load(id), { attempts: 4, delay: () => 250, when: busy }); // $ require-retry-backoff#b
