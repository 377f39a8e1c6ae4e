type Sender = (key: string, signal: AbortSignal) => Promise<Response>;

class GaveUp extends Error {}

/** The key is made by the first line of this function, once for all attempts. */
async function withStableKey(send: Sender, attempts = 4): Promise<Response> {
  const key = crypto.randomUUID();
  const bound = (signal: AbortSignal) => send(key, signal);
  let cause: unknown;
  for (const attempt of Array(attempts).keys()) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 15_000);
    try {
      const response = await bound(controller.signal);
      if (response.status !== 429) return response;
      cause = new Error('throttled');
    } catch (error) {
      cause = error;
    } finally {
      clearTimeout(timer);
    }
    await new Promise((resolve) => setTimeout(resolve, 5_000 * 2 ** attempt));
  }
  throw new GaveUp('Persona does not answer', { cause });
}

const root = 'https://api.withpersona.com/api/v1';

const post =
  (path: string, body: object): Sender =>
  (key, signal) =>
    fetch(`${root}${path}`, {
      method: 'POST',
      signal,
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
    });

async function idOf(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`status ${response.status}`);
  const { data } = (await response.json()) as { data: { id: string } };
  return data.id;
}

export async function createList(name: string): Promise<string> {
  return idOf(await withStableKey(post('/list/ip-addresses', { data: { attributes: { name } } }))); // $call POST /list/ip-addresses
}

export async function addAddress(listId: string, value: string): Promise<string> {
  return idOf(await withStableKey(post('/list-item/ip-addresses', { data: { attributes: { 'list-id': listId, value } } }))); // $call POST /list-item/ip-addresses
}

export async function removeAddress(itemId: string): Promise<void> {
  const response = await fetch(`${root}/list-item/ip-addresses/${itemId}`, { // $call DELETE /list-item/ip-addresses/{list-item-id}
    method: 'DELETE',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  if (!response.ok && response.status !== 404) throw new Error(`status ${response.status}`);
}

export async function replaceAddresses(name: string, values: Iterable<string>) {
  const listId = await createList(name);
  const items: Record<string, string> = {};
  for (const value of new Set(values)) items[value] = await addAddress(listId, value);
  return { listId, items };
}
