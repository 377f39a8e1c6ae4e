interface Item {
  id: string;
  listType: 'phone-numbers' | 'names';
  value: string;
}

const base = 'https://api.withpersona.com/api/v1';
const auth = () => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });

/** One request for each tag; a refused one is skipped, and the loop goes on with the next. */
export async function tagAll(accountIds: AsyncIterable<string>, tag: string) {
  const skipped: string[] = [];
  for await (const id of accountIds) {
    try {
      const response = await fetch(`${base}/accounts/${id}/add-tag`, { // $call POST /accounts/{account-id}/add-tag
        method: 'POST',
        headers: { ...auth(), 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ meta: { 'tag-name': tag } }),
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
    } catch (error) {
      console.warn(id, error);
      skipped.push(id);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return skipped;
}

export async function* accounts(): AsyncGenerator<string> {
  let cursor = '';
  let more = true;
  while (more) {
    const response = await fetch(`${base}/accounts?page[size]=100&page[after]=${cursor}`, { headers: auth() }); // $call GET /accounts
    if (!response.ok) throw new Error(`status ${response.status}`);
    const { data, links } = (await response.json()) as { data: Item[]; links: { next: string | null } };
    for (const { id } of data) yield id;
    more = links.next !== null;
    cursor = data.at(-1)?.id ?? '';
  }
}

export const run = () => tagAll(accounts(), 'reviewed-2024');
