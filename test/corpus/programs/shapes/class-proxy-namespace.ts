export namespace Persona {
  const BASE = 'https://withpersona.com/api/v1';
  const headers = () => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
  export const list = () => fetch(`${BASE}/accounts`, { headers: headers() }); // $call GET /accounts
  export function create(b: string) { return fetch(`${BASE}/accounts`, { method: 'POST', headers: headers(), body: b }); } // $call POST /accounts $ require-idempotency-key
}
