interface Opts extends RequestInit { query?: Record<string, string>; json?: unknown; key?: string }
async function persona(path: string, { query, json, key, headers, ...rest }: Opts = {}) {
  const url = new URL(`https://withpersona.com/api/v1${path}`);
  for (const [k, v] of Object.entries(query ?? {})) url.searchParams.set(k, v);
  const response = await fetch(url, {
    ...rest,
    ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...(key && { 'Idempotency-Key': key }), ...headers },
  });
  return response.json();
}
export const find = (ref: string) => persona('/inquiries', { query: { 'filter[reference-id]': ref } }); // $call GET /inquiries
export const create = (attributes: object) => persona('/inquiries', { json: { data: { attributes } } }); // $call POST /inquiries $ require-idempotency-key
export const createSafely = (attributes: object, key: string) => persona('/inquiries', { json: { data: { attributes } }, key }); // $call POST /inquiries
