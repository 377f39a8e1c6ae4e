const getUrl = (contextUrl: string) => { const url = new URL(contextUrl, 'https://withpersona.com'); return url.toString(); };
const getHeaders = (headers?: HeadersInit): HeadersInit => ({ ...headers, Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
export const customFetch = async <T>(url: string, options: RequestInit): Promise<T> => {
  const requestUrl = getUrl(url);
  const requestInit: RequestInit = { ...options, headers: getHeaders(options.headers) };
  const response = await fetch(requestUrl, requestInit);
  const data = await response.json();
  return { status: response.status, data, headers: response.headers } as T;
};
export const getCreateCaseUrl = () => `/api/v1/cases`;
export const createCase = async (body: object, options?: RequestInit) => customFetch<object>(getCreateCaseUrl(), { ...options, method: 'POST', headers: { 'Content-Type': 'application/json', ...options?.headers }, body: JSON.stringify(body) }); // $call POST /cases
export const getCaseUrl = (caseId: string) => `/api/v1/cases/${caseId}`;
export const getCase = (caseId: string, options?: RequestInit) => customFetch<object>(getCaseUrl(caseId), { ...options, method: 'GET' }); // $call GET /cases/{case-id}
export const open = (b: object) => createCase(b); // $ require-idempotency-key
