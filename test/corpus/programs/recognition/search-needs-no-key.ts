const api = 'https://withpersona.com/api/v1';
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' };

const search = (resource: 'accounts' | 'cases' | 'inquiries', query: object) =>
  fetch(`${api}/${resource}/search`, { method: 'POST', headers, body: JSON.stringify({ query }) });

export const pendingCases = () => search('cases', { attribute: 'status', operator: 'eq', value: 'Open' }); // $call POST /cases/search

export async function findAccounts(value: string) {
  const res = await fetch(`${api}/accounts/search`, { // $call POST /accounts/search
    method: 'POST',
    headers,
    body: JSON.stringify({ query: { attribute: 'reference-id', operator: 'eq', value } }),
  });
  return (await res.json()).data;
}

export async function graph(query: object) {
  const res = await fetch(`${api}/graph-queries`, { method: 'POST', headers, body: JSON.stringify(query) }); // $call POST /graph-queries
  return (await res.json()).data;
}
