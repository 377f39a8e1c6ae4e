import { request } from 'undici';

const ORIGIN = 'https://api.withpersona.com';

export async function runReport(reportId: string): Promise<unknown> {
  const { statusCode, body } = await request(`${ORIGIN}/api/v1/reports/${reportId}/run`, { // $call POST /reports/{report-id}/run $ require-idempotency-key
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  if (statusCode >= 400) {
    throw new Error(`persona answered ${statusCode}: ${await body.text()}`);
  }
  return body.json();
}

export async function reportHistory(reportId: string) {
  const { statusCode, body } = await request(new URL(`/api/v1/reports/${reportId}/history`, ORIGIN), { // $call GET /reports/{report-id}/history
    headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  if (statusCode !== 200) throw new Error(String(statusCode));
  return body.json();
}
