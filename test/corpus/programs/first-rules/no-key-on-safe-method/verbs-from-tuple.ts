const VERBS = ['GET', 'POST', 'DELETE'] as const;
const [READ, WRITE, ERASE] = VERBS;

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const once = () => ({ ...headers, 'Idempotency-Key': crypto.randomUUID() });

export const erase = (id: string) => fetch(`https://withpersona.com/api/v1/verifications/${id}`, { headers: once(), method: ERASE }); // $call DELETE /verifications/{verification-id} $ no-key-on-safe-method
export const erasePlain = (id: string) => fetch(`https://withpersona.com/api/v1/verifications/${id}`, { headers, method: ERASE }); // $call DELETE /verifications/{verification-id}
export const read = (id: string) => fetch(`https://withpersona.com/api/v1/verifications/${id}`, { method: READ, headers }); // $call GET /verifications/{verification-id}
export const lock = (id: string) => fetch(`https://withpersona.com/api/v1/verifications/${id}/investigation-lock`, { method: WRITE, headers: once() }); // $call POST /verifications/{verification-id}/investigation-lock
