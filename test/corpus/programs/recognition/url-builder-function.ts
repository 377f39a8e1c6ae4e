type Query = Record<string, string | undefined>;

function apiUrl(path: string, query: Query = {}): string {
  const url = new URL(`/api/v1${path}`, process.env.PERSONA_HOST ?? 'https://api.withpersona.com');
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.append(key, value);
  }
  return url.toString();
}

const withAuth = (init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...init.headers },
});

export const events = (after?: string) => fetch(apiUrl('/events', { 'page[after]': after }), withAuth()); // $call GET /events

export const addRelation = (id: string, body: object) =>
  fetch(apiUrl(`/accounts/${id}/add-relation`), withAuth({ method: 'POST', body: JSON.stringify(body) })); // $call POST /accounts/{account-id}/add-relation $ require-idempotency-key

export const removeRelation = (id: string, body: object, requestId: string) =>
  fetch( // $call POST /accounts/{account-id}/remove-relation
    apiUrl(`/accounts/${id}/remove-relation`),
    withAuth({ method: 'POST', headers: { 'Idempotency-Key': requestId }, body: JSON.stringify(body) }),
  );
