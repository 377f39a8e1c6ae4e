const api = (parts: TemplateStringsArray, ...values: (string | number)[]) =>
  parts.reduce((out, part, i) => out + part + (i < values.length ? encodeURIComponent(values[i]!) : ''), 'https://withpersona.com/api/v1');

const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export const triggered = (workflow: string, key: string) =>
  fetch(api`/workflows/${workflow}/trigger`, { method: 'POST', headers: { ...auth, 'Idempotency-Key': key } }); // $call POST /workflows/{workflow-id}/trigger

export const run = (id: string) => fetch(String.raw`https://withpersona.com/api/v1/workflow-runs/${id}`, { headers: auth }); // $call GET /workflow-runs/{workflow-run-id}

export const trigger = (workflow: string, fields: object) =>
  fetch(`https://withpersona.com/api/v1/workflows/${workflow}/trigger`, { // $call POST /workflows/{workflow-id}/trigger $ require-idempotency-key
    method: 'POST',
    headers: auth,
    body: JSON.stringify({ data: { attributes: { fields } } }),
  });
