import got from 'got';

const prefix = 'https://withpersona.com/api/v1';

export async function createWorkflowRun(workflowId, fields) {
  const { data } = await got // $call POST /workflows/{workflow-id}/trigger $ require-idempotency-key
    .post(`${prefix}/workflows/${workflowId}/trigger`, {
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
      json: { data: { attributes: { fields } } },
    })
    .json();
  return data.id;
}

export async function workflowRun(id) {
  return got(`${prefix}/workflow-runs/${id}`, { // $call GET /workflow-runs/{workflow-run-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  }).json();
}
