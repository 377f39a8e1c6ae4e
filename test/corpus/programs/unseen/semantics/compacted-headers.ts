import { randomUUID } from 'node:crypto';

function compact(headers: Record<string, string | undefined>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function build(key?: string) {
  return compact({
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
    'Idempotency-Key': key,
  });
}

export async function run(reportId: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/reports/${reportId}/run`, { // $call POST /reports/{report-id}/run
    method: 'POST',
    headers: build(randomUUID()),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('not run');
}

export async function dismiss(reportId: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/reports/${reportId}/dismiss`, { // $ MISSING: require-idempotency-key $call POST /reports/{report-id}/dismiss
    method: 'POST',
    headers: build(),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('not dismissed');
}
