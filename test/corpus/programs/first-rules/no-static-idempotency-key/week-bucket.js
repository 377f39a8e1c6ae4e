const WEEK = 7 * 24 * 60 * 60 * 1000;

export function screenWeekly(body) {
  const day = new Date().toLocaleDateString('en-CA');
  return fetch('https://api.withpersona.com/api/v1/reports', { // $call POST /reports $ no-static-idempotency-key#a
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': `screen-${day}` }, // $ no-static-idempotency-key#a
    body: JSON.stringify(body),
  });
}

export function screenRun(body, runId) {
  const week = Math.floor(Date.now() / WEEK);
  return fetch('https://api.withpersona.com/api/v1/reports', { // $call POST /reports
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': `${week}-${runId}` },
    body: JSON.stringify({ ...body, week }),
  });
}
