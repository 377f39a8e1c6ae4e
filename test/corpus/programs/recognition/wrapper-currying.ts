type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

const call =
  (apiKey: string) =>
  (method: Method) =>
  async (path: string, body?: object, headers: HeadersInit = {}) => {
    const response = await fetch(`https://withpersona.com/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${apiKey}`, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return response.json();
  };

const withKey = call(process.env.PERSONA_API_KEY ?? '');
const get = withKey('GET');
const post = withKey('POST');

export const listCases = () => get('/cases'); // $call GET /cases

export const createCase = (attributes: object) => post('/cases', { data: { attributes } }); // $call POST /cases $ require-idempotency-key

export const tagCase = (id: string, tag: string, requestId: string) =>
  post(`/cases/${id}/add-tag`, { meta: { 'tag-name': tag } }, { 'Idempotency-Key': requestId }); // $call POST /cases/{case-id}/add-tag
