import axios from 'axios';
import { randomUUID } from 'node:crypto';

const api = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

function once() {
  return { headers: { 'Idempotency-Key': randomUUID() } };
}

export async function closeAccountReview(accountId: string, inquiryId: string) {
  await Promise.all([
    api.post(`/accounts/${accountId}/add-tag`, { meta: { 'tag-name': 'reviewed' } }, once()), // $call POST /accounts/{account-id}/add-tag
    api.post(`/inquiries/${inquiryId}/approve`, {}, once()), // $call POST /inquiries/{inquiry-id}/approve
  ]);
}

export async function retagAccount(accountId: string, from: string, to: string) {
  await Promise.all([ // $ no-concurrent-writes#tags
    api.post(`/accounts/${accountId}/remove-tag`, { meta: { 'tag-name': from } }, once()), // $call POST /accounts/{account-id}/remove-tag $ no-concurrent-writes#tags
    api.post(`/accounts/${accountId}/add-tag`, { meta: { 'tag-name': to } }, once()), // $call POST /accounts/{account-id}/add-tag $ no-concurrent-writes#tags
  ]);
}

export async function retagInOrder(accountId: string, from: string, to: string) {
  await api.post(`/accounts/${accountId}/remove-tag`, { meta: { 'tag-name': from } }, once()); // $call POST /accounts/{account-id}/remove-tag
  await api.post(`/accounts/${accountId}/add-tag`, { meta: { 'tag-name': to } }, once()); // $call POST /accounts/{account-id}/add-tag
}

export async function snapshot(accountId: string) {
  const [account, inquiries] = await Promise.all([
    api.get(`/accounts/${accountId}`), // $call GET /accounts/{account-id}
    api.get('/inquiries', { params: { 'filter[account-id]': accountId } }), // $call GET /inquiries
  ]);
  return { account: account.data, inquiries: inquiries.data };
}
