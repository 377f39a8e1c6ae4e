import * as shared from './client.js';

export const tag = (id, name) => shared.persona.post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': name } }); // $call POST /accounts/{account-id}/add-tag $ require-idempotency-key
export const tagOnce = (id, name, requestId) => shared.persona.post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': name } }, shared.keyed(requestId)); // $call POST /accounts/{account-id}/add-tag
export const read = (id) => shared.persona.get(`/accounts/${id}`); // $call GET /accounts/{account-id}
export const readKeyed = (id) => shared.persona.get(`/accounts/${id}`, shared.keyed(crypto.randomUUID())); // $call GET /accounts/{account-id} $ no-key-on-safe-method
export const open = (country) => shared.persona.post('/inquiries', { data: { attributes: { 'country-code': country } } }, shared.keyed(crypto.randomUUID())); // $call POST /inquiries $ require-reference-id

export async function twoTags(id) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  await shared.persona.post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': 'one' } }, shared.keyed(key)); // $call POST /accounts/{account-id}/add-tag $ no-key-reuse-with-changed-params#a
  await shared.persona.post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': 'two' } }, shared.keyed(key)); // $call POST /accounts/{account-id}/add-tag $ no-key-reuse-with-changed-params#a
}
