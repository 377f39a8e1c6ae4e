import axios, { AxiosRequestConfig, Method } from 'axios';
async function call<T>(method: Method, url: string, data?: unknown, config: AxiosRequestConfig = {}): Promise<T> {
  const res = await axios.request<T>({ baseURL: 'https://withpersona.com/api/v1', ...config, method, url, data, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...config.headers } });
  return res.data;
}
export const a = (b: object) => call('POST', '/reports', b); // $call POST /reports $ require-idempotency-key
export const b = (x: object, k: string) => call('POST', '/reports', x, { headers: { 'Idempotency-Key': k } }); // $call POST /reports
export const c = (id: string) => call('GET', `/reports/${id}`); // $call GET /reports/{report-id}
