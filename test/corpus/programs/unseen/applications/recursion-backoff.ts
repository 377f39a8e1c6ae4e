const API = 'https://api.withpersona.com/api/v1';
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function triggerWorkflow(id: string, fields: object, key: string, attempt = 0): Promise<string> {
  const response = await fetch(`${API}/workflows/${id}/trigger`, { // $call POST /workflows/{workflow-id}/trigger
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
  if (response.status === 429 && attempt < 5) {
    const reset = Number(response.headers.get('RateLimit-Reset'));
    await pause(Number.isFinite(reset) && reset > 0 ? reset : 5 * 2 ** attempt);
    return triggerWorkflow(id, fields, key, attempt + 1);
  }
  if (!response.ok) throw new Error(`workflow ${id}: ${response.status}`);
  const { data } = await response.json();
  return data.id;
}

export const start = (id: string, fields: object, runId: string) => triggerWorkflow(id, fields, runId);
