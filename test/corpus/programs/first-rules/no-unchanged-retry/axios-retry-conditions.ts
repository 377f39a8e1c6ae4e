import axios from 'axios';
import axiosRetry, { exponentialDelay, isNetworkError, isNetworkOrIdempotentRequestError } from 'axios-retry';

const baseURL = 'https://withpersona.com/api/v1';

const byDefault = axios.create({ baseURL });
axiosRetry(byDefault, { retries: 3, retryDelay: exponentialDelay });

const helper = axios.create({ baseURL });
axiosRetry(helper, {
  retries: 3,
  retryDelay: exponentialDelay,
  retryCondition: (error) => isNetworkOrIdempotentRequestError(error) || error.response?.status === 429,
});

const written = axios.create({ baseURL });
axiosRetry(written, {
  retries: 3,
  retryDelay: exponentialDelay,
  retryCondition: (error) => isNetworkError(error) || (error.response?.status ?? 0) >= 500,
});

type Body = { data: object };
const headers = (key: string) => ({ headers: { 'Idempotency-Key': key } });

export const a = (body: Body, key: string) => byDefault.post('/inquiries', body, headers(key)); // $call POST /inquiries
export const b = (body: Body, key: string) => helper.post('/inquiries', body, headers(key)); // $call POST /inquiries
export const c = (body: Body, key: string) => written.post('/inquiries', body, headers(key)); // $call POST /inquiries
