import { QueryClient } from '@tanstack/query-core';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const queries = new QueryClient();

async function load(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

export const once = (id: string) => queries.fetchQuery({ queryKey: ['account', id], queryFn: () => load(id), retry: false });
export const endless = (id: string) => queries.fetchQuery({ queryKey: ['account', id], queryFn: () => load(id), retry: true }); // $ require-retry-limit no-unchanged-retry
