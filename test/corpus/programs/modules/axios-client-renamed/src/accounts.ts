import { personaForPersona as persona, keyedForPersona as keyed } from './again.js';

export const tag = (id, name) => persona.post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': name } }); // $call POST /accounts/{account-id}/add-tag $ require-idempotency-key
export const tagOnce = (id, name, requestId) => persona.post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': name } }, keyed(requestId)); // $call POST /accounts/{account-id}/add-tag
export const read = (id) => persona.get(`/accounts/${id}`); // $call GET /accounts/{account-id}
export const readKeyed = (id) => persona.get(`/accounts/${id}`, keyed(crypto.randomUUID())); // $call GET /accounts/{account-id} $ no-key-on-safe-method
export const open = (country) => persona.post('/inquiries', { data: { attributes: { 'country-code': country } } }, keyed(crypto.randomUUID())); // $call POST /inquiries $ require-reference-id

export async function twoTags(id) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  await persona.post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': 'one' } }, keyed(key)); // $call POST /accounts/{account-id}/add-tag $ no-key-reuse-with-changed-params#a
  await persona.post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': 'two' } }, keyed(key)); // $call POST /accounts/{account-id}/add-tag $ no-key-reuse-with-changed-params#a
}
