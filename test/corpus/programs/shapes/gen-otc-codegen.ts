const OpenAPI = { BASE: 'https://withpersona.com/api/v1', TOKEN: process.env.PERSONA_API_KEY, HEADERS: undefined as Record<string, string> | undefined };
type ApiRequestOptions = { method: 'GET' | 'POST' | 'DELETE'; url: string; path?: Record<string, unknown>; body?: unknown; headers?: Record<string, unknown>; mediaType?: string };
const getUrl = (config: typeof OpenAPI, options: ApiRequestOptions) => {
  const path = options.url.replace(/{(.*?)}/g, (substring: string, group: string) => {
    if (options.path?.hasOwnProperty(group)) return encodeURI(String(options.path[group]));
    return substring;
  });
  return `${config.BASE}${path}`;
};
const getHeaders = async (config: typeof OpenAPI, options: ApiRequestOptions) => {
  const headers = Object.entries({ Accept: 'application/json', ...config.HEADERS, ...options.headers })
    .filter(([_, value]) => value !== undefined && value !== null)
    .reduce((headers, [key, value]) => ({ ...headers, [key]: String(value) }), {} as Record<string, string>);
  headers['Authorization'] = `Bearer ${config.TOKEN}`;
  return new Headers(headers);
};
const request = async (config: typeof OpenAPI, options: ApiRequestOptions) => {
  const url = getUrl(config, options);
  const headers = await getHeaders(config, options);
  return fetch(url, { headers, method: options.method, body: options.body ? JSON.stringify(options.body) : undefined });
};
export class InquiriesService {
  public static createInquiry(requestBody: object) { return request(OpenAPI, { method: 'POST', url: '/inquiries', body: requestBody, mediaType: 'application/json' }); } // $call POST /inquiries $ require-idempotency-key
  public static retrieveInquiry(inquiryId: string) { return request(OpenAPI, { method: 'GET', url: '/inquiries/{inquiry-id}', path: { 'inquiry-id': inquiryId } }); } // $call GET /inquiries/{inquiry-id}
  public static createWithKey(idempotencyKey: string, requestBody: object) { return request(OpenAPI, { method: 'POST', url: '/inquiries', headers: { 'Idempotency-Key': idempotencyKey }, body: requestBody }); } // $call POST /inquiries
}
