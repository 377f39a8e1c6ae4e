const TEMPLATE = { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } as Record<string, string> };
export async function dismiss(id: string, key?: string) {
  const init = structuredClone(TEMPLATE);
  init.headers['Idempotency-Key'] = key ?? crypto.randomUUID();
  return fetch(`https://withpersona.com/api/v1/reports/${id}/dismiss`, init); // $call POST /reports/{report-id}/dismiss
}
export async function resume(id: string) {
  const init = structuredClone(TEMPLATE);
  return fetch(`https://withpersona.com/api/v1/reports/${id}/resume`, init); // $call POST /reports/{report-id}/resume $ require-idempotency-key
}
