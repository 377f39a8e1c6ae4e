import { createHash } from 'node:crypto';

interface RetryOptions {
  tries: number;
  firstPause: number;
  when: (error: unknown) => boolean;
}

class Unavailable extends Error {}
class Refused extends Error {
  constructor(readonly status: number) {
    super(`refused with ${status}`);
  }
}

function retried<A extends unknown[], R>(work: (...args: A) => Promise<R>, { tries, firstPause, when }: RetryOptions) {
  return async (...args: A): Promise<R> => {
    for (let n = 1; ; n++) {
      try {
        return await work(...args);
      } catch (error) {
        if (n === tries || !when(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, firstPause * 2 ** (n - 1)));
      }
    }
  };
}

const stable = (value: unknown): string =>
  JSON.stringify(value, (_name, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => a.localeCompare(b)))
      : each,
  );

/** Computed for every attempt, and the same in all of them. */
const keyOf = (operationId: string, path: string, body: unknown) =>
  createHash('sha256').update(operationId).update('\0').update(path).update('\0').update(stable(body)).digest('base64url');

async function post(operationId: string, path: string, body: unknown): Promise<any> {
  let response: Response;
  try {
    response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': keyOf(operationId, path, body),
      },
      body: stable(body),
    });
  } catch (cause) {
    throw new Unavailable('no answer', { cause });
  }
  if (response.status === 429) throw new Unavailable('throttled');
  if (!response.ok) throw new Refused(response.status);
  return response.json();
}

const send = retried(post, { tries: 5, firstPause: 2_500, when: (error) => error instanceof Unavailable });

export async function invite(operationId: string, inquiryId: string, seconds: number): Promise<string> {
  const { meta } = await send(operationId, `/inquiries/${inquiryId}/generate-one-time-link`, { meta: { 'expires-in-seconds': seconds } }); // $call POST /inquiries/{inquiry-id}/generate-one-time-link
  return meta['one-time-link'];
}

export async function addItem(operationId: string, listId: string, country: string): Promise<string> {
  const { data } = await send(operationId, '/list-item/countries', { data: { attributes: { 'list-id': listId, 'country-code': country } } }); // $call POST /list-item/countries
  return data.id;
}

export async function createList(operationId: string, name: string): Promise<string> {
  const { data } = await send(operationId, '/list/countries', { data: { attributes: { name } } }); // $call POST /list/countries
  return data.id;
}

export async function blockCountries(operationId: string, name: string, countries: readonly string[]) {
  const listId = await createList(operationId, name);
  const items = new Map<string, string>();
  for (const country of countries) items.set(country, await addItem(operationId, listId, country));
  return { listId, items };
}
