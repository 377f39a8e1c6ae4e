import got, { type Got } from 'got';
import { v5 as uuid } from 'uuid';

const NAMESPACE = 'b9d8a8ea-6c3b-4d2e-9a86-0c5f1f0f2b1d';

const persona: Got = got.extend({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2023-01-05' },
  timeout: { request: 15_000 },
  responseType: 'json',
});

interface Page {
  data: { id: string; attributes: { tags: string[] } }[];
  links: { next: string | null };
}

async function* accounts(): AsyncGenerator<Page['data'][number]> {
  let after: string | undefined;
  for (;;) {
    const { body } = await persona.get<Page>('accounts', { // $call GET /accounts
      searchParams: { 'page[size]': 100, ...(after && { 'page[after]': after }) },
    });
    yield* body.data;
    if (body.links.next === null || body.data.length === 0) return;
    after = body.data[body.data.length - 1]!.id;
  }
}

export async function tagAll(tag: string, runId: string) {
  let tagged = 0;
  for await (const account of accounts()) {
    if (account.attributes.tags.includes(tag)) continue;
    await persona.post(`accounts/${account.id}/add-tag`, { // $call POST /accounts/{account-id}/add-tag
      headers: { 'idempotency-key': uuid(`${runId}:${account.id}:${tag}`, NAMESPACE) },
      json: { meta: { 'tag-name': tag } },
    });
    tagged += 1;
  }
  return tagged;
}
