const base = { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY };

export async function run(reportId, jobId) {
  const headers = Object.assign({}, base, { 'Idempotency-Key': `run-${jobId}` });
  const r = await fetch(`https://withpersona.com/api/v1/reports/${reportId}/run`, { method: 'POST', headers }); // $call POST /reports/{report-id}/run
  return r.ok;
}

export async function resume(reportId) {
  const headers = Object.assign({}, base, { Accept: 'application/json' });
  const r = await fetch(`https://withpersona.com/api/v1/reports/${reportId}/resume`, { method: 'POST', headers }); // $call POST /reports/{report-id}/resume $ require-idempotency-key
  return r.ok;
}
