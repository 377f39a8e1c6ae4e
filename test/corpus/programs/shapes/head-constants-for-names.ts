const HEADERS = { IDEMPOTENCY: 'Idempotency-Key', AUTH: 'Authorization' } as const;
const IDEMPOTENCY_HEADER = 'idempotency-key';
export const a = (k: string) => fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: { [HEADERS.AUTH]: 'x', [HEADERS.IDEMPOTENCY]: k } }); // $call POST /cases
export const b = (k: string) => { const h: Record<string, string> = {}; h[IDEMPOTENCY_HEADER] = k; return fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: h }); }; // $call POST /cases
export const c = () => fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: { [HEADERS.AUTH]: 'x' } }); // $call POST /cases $ require-idempotency-key
