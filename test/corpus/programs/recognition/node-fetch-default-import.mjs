import nodeFetch, { Headers } from 'node-fetch';

const HOST = 'https://withpersona.com';

const buildHeaders = () => {
  const h = new Headers();
  h.set('Authorization', `Bearer ${process.env.PERSONA_TOKEN}`);
  h.set('Content-Type', 'application/json');
  return h;
};

export async function addTag(accountId, tagName) {
  const res = await nodeFetch(`${HOST}/api/v1/accounts/${accountId}/add-tag`, { // $call POST /accounts/{account-id}/add-tag $ require-idempotency-key
    method: 'POST',
    headers: buildHeaders(),
    body: JSON.stringify({ meta: { 'tag-name': tagName } }),
  });
  if (!res.ok) throw new Error('tagging failed');
}

export async function listTemplates() {
  const res = await nodeFetch(HOST + '/api/v1/inquiry-templates', { headers: buildHeaders() }); // $call GET /inquiry-templates
  if (!res.ok) throw new Error('listing failed');
  return res.json();
}
