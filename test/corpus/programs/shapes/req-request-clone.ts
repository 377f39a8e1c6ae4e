export async function signed(path: string, init?: RequestInit) {
  const req = new Request(`https://withpersona.com/api/v1${path}`, init);
  const headers = new Headers(req.headers);
  headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  return fetch(new Request(req, { headers }));
}
export const list = () => signed('/reports'); // $call GET /reports
export const make = (body: string) => signed('/reports', { method: 'POST', body }); // $call POST /reports $ require-idempotency-key
export const makeOnce = (body: string, k: string) => signed('/reports', { method: 'POST', body, headers: { 'Idempotency-Key': k } }); // $call POST /reports
