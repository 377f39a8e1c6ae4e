import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
const call = (path: string, init: RequestInit) => TE.tryCatch(() => fetch(`https://withpersona.com/api/v1${path}`, { ...init, headers: { Authorization: 'x', ...init.headers } }), String);
export const open = (b: object) => pipe(call('/cases', { method: 'POST', body: JSON.stringify(b) }), TE.chain((r) => TE.tryCatch(() => r.json(), String))); // $call POST /cases $ require-idempotency-key
export const read = (id: string) => pipe(call(`/cases/${id}`, { method: 'GET' }), TE.map((r) => r.ok)); // $call GET /cases/{case-id}
