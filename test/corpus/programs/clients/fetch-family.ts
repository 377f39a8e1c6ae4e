import nodeFetch from 'node-fetch';
import crossFetch from 'cross-fetch';
import { fetch as undiciFetch } from 'undici';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

export async function viaNodeFetch(id: string) {
  const res = await nodeFetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }); // $call GET /cases/{case-id} $ require-status-check#a
  const body: any = await res.json(); // $ require-status-check#a
  return body.data.id; // $ require-status-check#a
}

export async function viaCrossFetch(id: string) {
  const res = await crossFetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }); // $call GET /cases/{case-id}
  if (res.status > 299) throw new Error(`${res.status}`);
  const body: any = await res.json();
  return body.data.id;
}

export async function viaUndici(id: string) {
  const res = await undiciFetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }); // $call GET /cases/{case-id} $ require-status-check#b
  return ((await res.json()) as any).data.id; // $ require-status-check#b
}

export async function viaWindow(id: string) {
  const res = await globalThis.fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }); // $call GET /cases/{case-id}
  const body = res.ok ? await res.json() : undefined;
  return body?.data.id;
}
