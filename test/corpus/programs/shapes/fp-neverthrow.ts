import { ResultAsync, fromPromise } from 'neverthrow';
export const approve = (id: string) => ResultAsync.fromPromise(fetch(`https://withpersona.com/api/v1/inquiries/${id}/approve`, { method: 'POST', headers: { Authorization: 'x' } }), (e) => e as Error).andThen((r) => fromPromise(r.json(), String)); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
