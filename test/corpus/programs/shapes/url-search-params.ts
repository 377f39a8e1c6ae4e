export async function page(after?: string) {
  const url = new URL('/api/v1/inquiries', 'https://withpersona.com');
  url.searchParams.set('page[size]', '50');
  if (after) url.searchParams.append('page[after]', after);
  return fetch(url.toString(), { headers: { Authorization: 'x' } }); // $call GET /inquiries
}
export const query = (q: Record<string, string>) => fetch(`https://withpersona.com/api/v1/accounts?${new URLSearchParams(q)}`, { headers: { Authorization: 'x' } }); // $call GET /accounts
export const search = (u = new URL('https://withpersona.com/api/v1/cases')) => { u.search = '?a=b'; return fetch(u.href, { headers: { Authorization: 'x' } }); }; // $call GET /cases
export const qs = (q: string) => fetch('https://withpersona.com/api/v1/events' + (q ? `?${q}` : ''), { headers: { Authorization: 'x' } }); // $call GET /events
