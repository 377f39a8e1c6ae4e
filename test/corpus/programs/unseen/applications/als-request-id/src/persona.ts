import { requestId } from './context';

const root = process.env.PERSONA_BASE_URL ?? 'https://api.withpersona.com/api/v1';

export async function triggerWorkflow(workflowId: string, fields: Record<string, unknown>) {
  const res = await fetch(`${root}/workflows/${workflowId}/trigger`, { // $call POST /workflows/{workflow-id}/trigger
    method: 'POST',
    headers: {
      authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'content-type': 'application/json',
      'idempotency-key': `${requestId()}:${workflowId}`,
      'persona-version': '2025-12-08',
    },
    body: JSON.stringify({ data: { attributes: { fields } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`workflow ${workflowId}: ${res.status}`);
  const { data } = await res.json();
  return data.id as string;
}
