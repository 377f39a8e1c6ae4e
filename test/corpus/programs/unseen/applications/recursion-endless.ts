const API = 'https://api.withpersona.com/api/v1';
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function triggerWorkflow(id: string, fields: object, key: string): Promise<string> {
  const response = await fetch(`${API}/workflows/${id}/trigger`, { // $call POST /workflows/{workflow-id}/trigger $ require-retry-limit#again require-retry-backoff#again
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ data: { attributes: { fields } } }),
    signal: AbortSignal.timeout(20_000),
  });
  if (response.status === 429) {
    await pause(10); // $ require-retry-backoff#again
    return triggerWorkflow(id, fields, key); // $ require-retry-limit#again require-retry-backoff#again
  }
  if (!response.ok) throw new Error(`workflow ${id}: ${response.status}`);
  const { data } = await response.json();
  return data.id;
}

export const start = (id: string, fields: object, runId: string) => triggerWorkflow(id, fields, runId);
