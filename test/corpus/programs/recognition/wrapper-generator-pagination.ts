const API = 'https://api.withpersona.com';

async function get(path: string) {
  const res = await fetch(API + path, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
  if (!res.ok) throw new Error(`GET ${path}: ${res.status}`);
  return res.json();
}

export async function* inquiries(status: string) {
  let page = await get(`/api/v1/inquiries?filter[status]=${status}&page[size]=100`); // $call GET /inquiries
  for (;;) {
    yield* page.data;
    if (!page.links.next) return;
    page = await get(page.links.next);
  }
}

export async function accounts() {
  const all: unknown[] = [];
  let after = '';
  do {
    const page = await get(`/api/v1/accounts?page[size]=100${after && `&page[after]=${after}`}`); // $call GET /accounts
    all.push(...page.data);
    after = page.links.next ? page.data.at(-1).id : '';
  } while (after);
  return all;
}
