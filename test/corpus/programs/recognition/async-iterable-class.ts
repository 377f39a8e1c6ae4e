interface Page<T> {
  data: T[];
  links: { next: string | null };
}

export class Cursor<T extends { id: string }> implements AsyncIterable<T> {
  constructor(
    private readonly first: URL,
    private readonly token: string,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    let next: URL | null = this.first;
    pages: while (next) {
      const page: Page<T> = await fetch(next, { headers: { Authorization: `Bearer ${this.token}` } }).then((r) => r.json());
      for (const item of page.data) {
        if (!item.id) continue pages;
        yield item;
      }
      next = page.links.next ? new URL(page.links.next, this.first) : null;
    }
  }
}

export async function expireAll(token: string) {
  const open = new Cursor<{ id: string }>(new URL('https://api.withpersona.com/api/v1/inquiries?filter[status]=created'), token);
  let count = 0;
  for await (const { id } of open) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $call POST /inquiries/{inquiry-id}/expire
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': crypto.randomUUID() },
    });
    count += Number(res.ok);
  }
  return count;
}
