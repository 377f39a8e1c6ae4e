type Call = [url: string, init: RequestInit];
const build = (method: string, path: string, headers: Record<string, string> = {}): Call => [`https://withpersona.com/api/v1${path}`, { method, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...headers } }];
export const a = (id: string) => fetch(...build('POST', `/inquiries/${id}/approve`)); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
export const b = (id: string) => { const [url, init] = build('GET', `/inquiries/${id}`); return fetch(url, init); }; // $call GET /inquiries/{inquiry-id}
export const c = (id: string, k: string) => fetch(...build('POST', `/inquiries/${id}/decline`, { 'Idempotency-Key': k })); // $call POST /inquiries/{inquiry-id}/decline
