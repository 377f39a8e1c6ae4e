interface Context {
  jobId?: string;
  run?: { id: string };
}

const url = 'https://withpersona.com/api/v1/workflows/wfl_1/trigger';
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export function optionalParameter(body: string, jobId?: string) {
  return fetch(url, { // $call POST /workflows/{workflow-id}/trigger $ no-static-idempotency-key#a
    method: 'POST',
    headers: { ...auth, 'Idempotency-Key': `job-${jobId}` }, // $ no-static-idempotency-key#a
    body,
  });
}

export function optionalChain(body: string, context: Context) {
  const key = `run-${context.run?.id}`; // $ no-static-idempotency-key#b
  return fetch(url, { method: 'POST', headers: { ...auth, 'Idempotency-Key': key }, body }); // $call POST /workflows/{workflow-id}/trigger $ no-static-idempotency-key#b
}

export function guarded(body: string, jobId?: string) {
  if (!jobId) throw new Error('jobId is missing');
  return fetch(url, { method: 'POST', headers: { ...auth, 'Idempotency-Key': `job-${jobId}` }, body }); // $call POST /workflows/{workflow-id}/trigger
}

export function withDefault(body: string, { jobId = crypto.randomUUID() }: Context) {
  return fetch(url, { method: 'POST', headers: { ...auth, 'Idempotency-Key': `job-${jobId}` }, body }); // $call POST /workflows/{workflow-id}/trigger
}

export function coalesced(body: string, context: Context) {
  const key = `run-${context.run?.id ?? crypto.randomUUID()}`;
  return fetch(url, { method: 'POST', headers: { ...auth, 'Idempotency-Key': key }, body }); // $call POST /workflows/{workflow-id}/trigger
}
