import axios from 'axios';
import axiosRetry from 'axios-retry';

const base = {
  baseURL: 'https://withpersona.com/api/v1',
  timeout: 15_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
};

const everything = axios.create(base);
axiosRetry(everything, { retries: 5, retryDelay: (n) => n * 5_000, retryCondition: () => true }); // $ no-unchanged-retry#a no-same-key-after-server-error#a
export const tag = (id, name, key) =>
  everything.post(`/cases/${id}/add-tag`, { meta: { 'tag-name': name } }, { headers: { 'Idempotency-Key': key } }); // $call POST /cases/{case-id}/add-tag $ no-unchanged-retry#a no-same-key-after-server-error#a

const fixed = axios.create(base);
axiosRetry(fixed, { retries: 5, retryDelay: () => 2_000, retryCondition: (error) => error.response?.status === 429 }); // $ require-retry-backoff#b
export const untag = (id, name, key) =>
  fixed.post(`/cases/${id}/remove-tag`, { meta: { 'tag-name': name } }, { headers: { 'Idempotency-Key': key } }); // $call POST /cases/{case-id}/remove-tag $ require-retry-backoff#b

const limited = axios.create(base);
axiosRetry(limited, { retries: 5, retryDelay: (n) => 2 ** n * 1_000, retryCondition: (error) => error.response?.status === 429 });
export const assign = (id, email, key) =>
  limited.post(`/cases/${id}/assign`, { meta: { 'user-email-address': email } }, { headers: { 'Idempotency-Key': key } }); // $call POST /cases/{case-id}/assign

const listed = axios.create(base);
axiosRetry(listed, { retries: 2, retryDelay: (n) => 2 ** n * 1_000, retryCondition: ({ response }) => [409, 429, 503].includes(response?.status) }); // $ no-unchanged-retry#c no-same-key-after-server-error#c
export const setStatus = (id, status, key) =>
  listed.post(`/cases/${id}/set-status`, { meta: { status } }, { headers: { 'Idempotency-Key': key } }); // $call POST /cases/{case-id}/set-status $ no-unchanged-retry#c no-same-key-after-server-error#c

const endless = axios.create(base);
axiosRetry(endless, { retries: Infinity, retryDelay: (n) => Math.min(2 ** n * 1_000, 60_000) }); // $ require-retry-limit#d
export const read = (id) => endless.get(`/cases/${id}`); // $call GET /cases/{case-id} $ require-retry-limit#d
