import axios, { type AxiosRequestConfig } from 'axios';

const defaults: AxiosRequestConfig = {
  baseURL: 'https://api.withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  timeout: 10_000,
  validateStatus: (status) => status < 500,
};

export async function createApiKey(name: string) {
  const config: AxiosRequestConfig = { ...defaults, url: '/api-keys', method: 'post' };
  config.data = { data: { attributes: { name } } };
  const response = await axios.request(config); // $call POST /api-keys $ require-idempotency-key
  return response.data;
}

export async function expireApiKey(id: string, requestId: string) {
  const config: AxiosRequestConfig = { ...defaults };
  config.headers = { ...defaults.headers, 'Idempotency-Key': requestId };
  const response = await axios.post(`/api-keys/${id}/expire`, { meta: { 'expires-in-seconds': 0 } }, config); // $call POST /api-keys/{api-key-id}/expire
  return response.status === 200;
}

export const apiKeys = () => axios('/api-keys', defaults); // $call GET /api-keys

export const uploadCsv = (file: Blob) => axios.postForm('/importer/accounts', { file }, defaults); // $call POST /importer/accounts $ require-idempotency-key
