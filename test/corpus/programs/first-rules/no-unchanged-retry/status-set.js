const RETRYABLE = new Set([404, 408, 429, 500, 502, 503, 504]);
const TRANSIENT = new Set([408, 429, 500, 502, 503, 504]);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export async function trigger(workflowId, runId, fields) {
  for (let i = 0; i < 4; i++) { // $ no-unchanged-retry#a
    const res = await fetch(`https://withpersona.com/api/v1/workflows/${workflowId}/trigger`, { // $call POST /workflows/{workflow-id}/trigger $ no-unchanged-retry#a
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': `trigger-${runId}` },
      body: JSON.stringify({ data: { attributes: { fields } } }),
    });
    if (!RETRYABLE.has(res.status)) return res;
    await wait(5000 * 2 ** i);
  }
  throw new Error('workflow was not triggered');
}

export async function triggerWell(workflowId, runId, fields) {
  for (let i = 0; i < 4; i++) {
    const res = await fetch(`https://withpersona.com/api/v1/workflows/${workflowId}/trigger`, { // $call POST /workflows/{workflow-id}/trigger
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': `trigger-${runId}` },
      body: JSON.stringify({ data: { attributes: { fields } } }),
    });
    if (!TRANSIENT.has(res.status)) return res;
    await wait(5000 * 2 ** i);
  }
  throw new Error('workflow was not triggered');
}
