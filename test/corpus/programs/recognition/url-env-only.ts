// The host is only known to the deployment; its variable and the paths are Persona's.
const baseUrl = process.env.PERSONA_API_BASE_URL!;

export async function createReport(attributes: object) {
  const response = await fetch(`${baseUrl}/reports`, { // $call POST /reports $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: { type: 'report/watchlist', attributes } }),
  });
  if (!response.ok) throw new Error(`report: ${response.status}`);
  return response.json();
}

export async function getReport(id: string) {
  const response = await fetch(`${process.env.PERSONA_ENDPOINT}/api/v1/reports/${id}`, { // $call GET /reports/{report-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  return response.ok ? response.json() : undefined;
}
