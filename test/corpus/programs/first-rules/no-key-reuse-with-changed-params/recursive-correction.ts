type Attributes = Record<string, unknown>;

export async function createReport(attributes: Attributes, key = crypto.randomUUID(), corrections = 0): Promise<Response> { // $ no-key-reuse-with-changed-params#a
  const response = await fetch('https://withpersona.com/api/v1/reports', { // $call POST /reports $ no-key-reuse-with-changed-params#a
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-key-reuse-with-changed-params#a
    body: JSON.stringify({ data: { type: 'report/watchlist', attributes } }),
  });
  if (response.status !== 422 || corrections > 1) return response;
  return createReport({ ...attributes, birthdate: undefined }, key, corrections + 1); // $ no-key-reuse-with-changed-params#a
}

export async function createReportAnew(attributes: Attributes, key = crypto.randomUUID(), corrections = 0): Promise<Response> {
  const response = await fetch('https://withpersona.com/api/v1/reports', { // $call POST /reports
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify({ data: { type: 'report/watchlist', attributes } }),
  });
  if (response.status !== 422 || corrections > 1) return response;
  return createReportAnew({ ...attributes, birthdate: undefined }, crypto.randomUUID(), corrections + 1);
}
