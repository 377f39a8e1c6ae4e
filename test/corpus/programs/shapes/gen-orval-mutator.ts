import Axios, { type AxiosRequestConfig } from 'axios';
export const AXIOS_INSTANCE = Axios.create({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
export const customInstance = <T>(config: AxiosRequestConfig, options?: AxiosRequestConfig): Promise<T> => {
  const source = Axios.CancelToken.source();
  const promise = AXIOS_INSTANCE({ ...config, ...options, cancelToken: source.token }).then(({ data }) => data);
  // @ts-expect-error orval's own
  promise.cancel = () => source.cancel('Query was cancelled');
  return promise;
};
export const createAnInquiry = (body: object, options?: AxiosRequestConfig) => customInstance<object>({ url: `/inquiries`, method: 'POST', headers: { 'Content-Type': 'application/json' }, data: body }, options);
export const retrieveAnInquiry = (inquiryId: string) => customInstance<object>({ url: `/inquiries/${inquiryId}`, method: 'GET' }); // $call GET /inquiries/{inquiry-id}
export const a = (b: object) => createAnInquiry(b); // $call POST /inquiries $ require-idempotency-key
export const c = (b: object, k: string) => createAnInquiry(b, { headers: { 'Idempotency-Key': k } }); // $call POST /inquiries
