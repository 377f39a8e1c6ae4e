function withDefaults(init?: RequestInit): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
  return { ...init, headers };
}
export const make = () => fetch('https://withpersona.com/api/v1/importers', withDefaults()); // $call GET /importers
export const addList = (b: string) => fetch('https://withpersona.com/api/v1/list/names', withDefaults({ method: 'POST', body: b })); // $call POST /list/names $ require-idempotency-key
export const addKeyed = (b: string, k: string) => fetch('https://withpersona.com/api/v1/list/names', withDefaults({ method: 'POST', body: b, headers: { 'Idempotency-Key': k } })); // $call POST /list/names
