/**
 * Filters that an index answers give the same pages as looking at every object does.
 */
import assert from 'node:assert/strict';
import { simulate } from './simulated.js';

interface Listed {
  readonly data: readonly { readonly id: string; readonly attributes: { readonly note: string } }[];
  readonly links: { readonly prev: string | null; readonly next: string | null };
}

describe('a filtered list', () => {
  it('pages through what an account has, in both directions', async () => {
    const { call } = await simulate();
    const accounts = [];
    for (const reference of ['ada', 'bob']) {
      const { body } = await call('/accounts', {
        body: { data: { attributes: { 'reference-id': reference } } },
      });
      accounts.push(body.data?.id ?? '');
    }
    for (let index = 0; index < 14; index += 1) {
      const attributes = {
        'inquiry-template-id': 'itmpl_test',
        'account-id': accounts[index % 2],
        'reference-id': `r-${index % 3}`,
        note: `${index}`,
      };
      await call('/inquiries', { body: { data: { attributes } } });
    }
    const list = async (query: string) => {
      const { data, links } = JSON.parse((await call(`/inquiries?${query}`)).text) as Listed;
      return { notes: data.map(({ attributes }) => attributes.note).join(' '), links };
    };
    const toQuery = (link: string | null) => link?.split('?')[1] ?? '';

    const first = await list(`filter[account-id]=${accounts[0]}&page[size]=3`);
    assert.equal(first.notes, '12 10 8');
    assert.equal(first.links.prev, null);
    const second = await list(toQuery(first.links.next));
    assert.equal(second.notes, '6 4 2');
    const third = await list(toQuery(second.links.next));
    assert.equal(third.notes, '0');
    assert.equal(third.links.next, null);
    assert.equal((await list(toQuery(third.links.prev))).notes, '6 4 2');
    assert.equal((await list(toQuery(second.links.prev))).notes, '12 10 8');

    assert.equal((await list('filter[reference-id]=r-0')).notes, '12 9 6 3 0');
    assert.equal((await list('filter[reference-id]=r-0, r-1&page[size]=4')).notes, '13 12 10 9');
    const both = `filter[reference-id]=r-0&filter[account-id]=${accounts[1]}`;
    assert.equal((await list(both)).notes, '9 3');
    assert.equal((await list('filter[account-id]=act_unknown')).notes, '');
  });
});
