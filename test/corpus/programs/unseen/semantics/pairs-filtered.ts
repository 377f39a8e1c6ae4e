type Pair = [string, string];

const pairs = (): Pair[] => [
  ['Authorization', `Bearer ${process.env.PERSONA_API_KEY}`],
  ['Persona-Version', '2025-12-08'],
];

export async function pause(reportId: string): Promise<void> {
  const headers = pairs().concat([['Idempotency-Key', crypto.randomUUID()]]);
  const res = await fetch(`https://api.withpersona.com/api/v1/reports/${reportId}/pause`, { // $call POST /reports/{report-id}/pause
    method: 'POST',
    headers,
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`pause failed: ${res.status}`);
}

export async function resume(reportId: string): Promise<void> {
  const headers = [...pairs(), ['Idempotence-Key', crypto.randomUUID()] satisfies Pair];
  const res = await fetch(`https://api.withpersona.com/api/v1/reports/${reportId}/resume`, { // $ require-idempotency-key $call POST /reports/{report-id}/resume
    method: 'POST',
    headers,
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`resume failed: ${res.status}`);
}
